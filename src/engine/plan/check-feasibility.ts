import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { BoundTable } from './bound-table.ts';

/** More parents than this are not counted: the offsets of their children would not fit the budget of a tab (R1). */
const MOST_PARENTS = 2147483648;

/** Reports what is known to be impossible from the stated numbers alone: empty targets, more parents than can be counted. */
export function checkFeasibility(
  document: SemblanceDocument,
  tables: ReadonlyMap<string, BoundTable>,
  order: readonly string[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const expected = new Map<string, number>();
  for (const name of order) {
    const table = tables.get(name);
    if (table === undefined) continue;
    const index = document.tables.findIndex((each) => each.name === name);
    if (table.rows.kind === 'root') {
      expected.set(name, table.rows.count);
      continue;
    }
    const parents = expected.get(table.rows.parent) ?? 0;
    expected.set(name, parents * table.rows.meanCount);
    if (parents > MOST_PARENTS) {
      found.push({
        code: 'infeasible',
        severity: 'error',
        path: `/tables/${index}/rows`,
        message: `The children of about ${Math.floor(parents)} rows of ${table.rows.parent} would have to be counted before the first row; at most ${MOST_PARENTS} can be.`,
        hint: `Take fewer rows of ${table.rows.parent}, or a smaller scale.`,
      });
    }
  }
  document.tables.forEach((table, t) => {
    table.columns.forEach((column, c) => {
      const target = column.generator.kind === 'reference' ? column.generator.table : undefined;
      if (typeof target !== 'string' || expected.get(target) !== 0 || expected.get(table.name) === 0) return;
      found.push({
        code: 'empty_table',
        severity: 'error',
        path: `/tables/${t}/columns/${c}/generator/table`,
        message: `${table.name} has rows that must point at ${target}, but ${target} has none.`,
        hint: `Give ${target} at least one row.`,
      });
    });
  });
  return found;
}
