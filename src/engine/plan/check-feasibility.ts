import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { MOST_CHILDREN } from '../rows/bound-rows.ts';
import type { BoundTable } from './bound-table.ts';
import { checkRowCounts } from './check-row-counts.ts';
import { checkUuidKeys } from './check-uuid-keys.ts';
import { crowded } from './crowded.ts';
import type { Step } from './plan.ts';

/** More parents than this are not counted: the offsets of their children would not fit the budget of a tab (R1). */
const MOST_PARENTS = 2147483648;

/** R50: the largest number of rows a table may have. */
const MOST_ROWS = 281474976710656;

/** Reports what is known to be impossible from the stated numbers alone: empty targets, more parents than can be counted. */
export function checkFeasibility(
  document: SemblanceDocument,
  tables: ReadonlyMap<string, BoundTable>,
  steps: readonly Step[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const expected = new Map<string, number>();
  for (const { kind, table: name } of steps) {
    const table = tables.get(name);
    if (table === undefined || kind !== 'count') continue;
    const index = document.tables.findIndex((each) => each.name === name);
    if (table.rows.kind === 'root') {
      expected.set(name, table.rows.count);
      continue;
    }
    const parents = expected.get(table.rows.parent) ?? 0;
    // Bounds of a law may give children where its mean is 0; that none came is only known once they are counted.
    expected.set(name, parents === 0 ? 0 : Math.max(parents * table.rows.meanCount, Number.MIN_VALUE));
    if (table.rows.meanCount >= MOST_CHILDREN) found.push(crowded(table.rows.parent, `/tables/${index}/rows`));
    else if (parents * table.rows.meanCount >= MOST_ROWS) {
      found.push({
        code: 'infeasible',
        severity: 'error',
        path: `/tables/${index}/rows`,
        message: `${name} would have more than ${MOST_ROWS} rows, the most there can be.`,
        hint: `Take fewer rows of ${table.rows.parent}, or fewer children for each.`,
      });
    }
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
  return [
    ...found,
    ...checkRowCounts(document, (table) => expected.get(table)),
    ...checkUuidKeys(document, tables, expected),
  ];
}
