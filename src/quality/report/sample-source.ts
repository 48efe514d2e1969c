import type { RowSet } from '../../engine/rows/row-set.ts';
import { thinned } from '../../engine/rows/thinned.ts';
import type { PlanSource } from './plan-source.ts';

/** What a report of samples is planned by: those samples. */
export function sampleSource(sampleOf: (table: string) => RowSet): PlanSource {
  return {
    scope: 'sample',
    rows: (table, most) => thinned(sampleOf(table), most),
    parents(name) {
      const rows = sampleOf(name);
      const { rows: source } = rows.table;
      if (source.kind !== 'children') return undefined;
      const { parents } = rows.family();
      const children = parents.childCounts(source).reduce((sum, count) => sum + count, 0);
      return { source, parents, isWhole: children === rows.count };
    },
  };
}
