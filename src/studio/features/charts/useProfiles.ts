import { useMemo } from 'react';
import type { ColumnProfile, ProfileRequest } from '../../../runtime/protocol.ts';
import { engine } from '../../state/workbench.ts';
import { useLatest } from '../../ui/useLatest.ts';

/** As many as the sparklines of the rows have, so that the worker need not sample anew. */
const bins = 40;
const intervalMs = 250;

const load = (request: ProfileRequest, signal: AbortSignal) => engine.profiles(request, signal);

/** The profiles of some columns of a table, or of all of them, by name; those of the plan before until new ones come. */
export function useProfiles(
  planId: number | undefined,
  table: string,
  column?: string,
): { readonly profiles: ReadonlyMap<string, ColumnProfile>; readonly failure?: string | undefined } {
  const request = useMemo(
    () =>
      planId === undefined ? undefined : { planId, table, bins, ...(column !== undefined && { columns: [column] }) },
    [planId, table, column],
  );
  const { result, failure } = useLatest(request, load, intervalMs);
  const profiles = useMemo(() => {
    const own = result?.filter((profile) => profile.table === table) ?? [];
    return new Map(own.map((profile) => [profile.column, profile]));
  }, [result, table]);
  return { profiles, failure };
}
