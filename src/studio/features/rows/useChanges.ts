import { useMemo, useState } from 'react';
import { compareImpact } from '../../../schema/edits/impact.ts';
import { useWorkbench } from '../../state/workbench.ts';

/**
 * The columns of a table that the last edit changed, edits before the view was opened left out; `revision` counts up with
 * the edits. Rows that are shown early say so themselves, and nothing moves when the whole plan says the same.
 */
export function useChanges(table: string): { readonly changed: ReadonlySet<string>; readonly revision: number } {
  const impact = useWorkbench((state) => state.impact);
  const early = useWorkbench((state) => state.early?.tables.find(({ name }) => name === table));
  const before = useWorkbench((state) => state.plan?.tables.find(({ name }) => name === table));
  const soFar = impact?.revision ?? 0;
  const [openedAt] = useState(soFar);
  const isEarly = early !== undefined && before !== undefined;
  const columns = isEarly
    ? compareImpact([before], [early]).changedColumns
    : ((soFar > openedAt ? impact?.changedColumns : undefined) ?? []);
  const names = JSON.stringify(columns.filter((each) => each.table === table).map(({ column }) => column));
  const changed = useMemo(() => new Set(JSON.parse(names) as readonly string[]), [names]);
  return { changed, revision: isEarly ? soFar + 1 : soFar };
}
