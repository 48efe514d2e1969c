import { useMemo } from 'react';
import type { ColumnProfile, ProfileRequest } from '../../../runtime/protocol.ts';
import { engine } from '../../state/workbench.ts';
import { useKept } from '../../ui/useKept.ts';
import { useLatest } from '../../ui/useLatest.ts';

const bins = 40;
const intervalMs = 250;

const load = (request: ProfileRequest, signal: AbortSignal) => engine.profiles(request, signal);

/** The profile of every column of a table, by name, for the sparklines; those of the plan before until the new ones come. */
export function useTableProfiles(planId: number, table: string): ReadonlyMap<string, ColumnProfile> {
  const request = useMemo(() => ({ planId, table, bins }), [planId, table]);
  const { result } = useLatest(request, load, intervalMs);
  const profiles = useKept(useMemo(() => result?.filter((profile) => profile.table === table) ?? [], [result, table]));
  return useMemo(() => new Map(profiles.map((profile) => [profile.column, profile])), [profiles]);
}
