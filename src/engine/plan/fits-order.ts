import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { TableSpec } from '../../schema/document-model.ts';
import { BUDGET_BYTES } from './budget.ts';

/** What the rows of a table take while they are put in order: 8 bytes a time, and 4 a row twice (R16). */
const SORTING_BYTES_PER_ROW = 16;

/** What an order takes once it is made, in every worker: 4 bytes a row, and as many where row numbers are looked up (R30). */
const KEPT_BYTES_PER_ROW = 8;

/** The bytes a table in order of time keeps of that order; 0 for a table that is not. */
export function orderBytes(table: TableSpec, rows: number): number {
  return table.order === 'time' ? KEPT_BYTES_PER_ROW * rows : 0;
}

/** Reports a table of which more rows would have to be put in order of time than fit the budget. */
export function fitsOrder(table: TableSpec, path: string, rows: number): readonly Diagnostic[] {
  if (table.order !== 'time' || rows * SORTING_BYTES_PER_ROW <= BUDGET_BYTES) return [];
  const neededMib = Math.ceil((rows * SORTING_BYTES_PER_ROW) / 1048576);
  return [
    {
      code: 'infeasible',
      severity: 'error',
      path: `${path}/order`,
      message: `Putting the ${Math.floor(rows)} rows of ${table.name} in order of time would take ${neededMib} MiB, of at most ${BUDGET_BYTES / 1048576}: at most ${BUDGET_BYTES / SORTING_BYTES_PER_ROW} rows can be.`,
      hint: `Take fewer rows of ${table.name}, or leave the order out.`,
      fix: { title: 'Leave the order out', edits: [{ op: 'remove', path: `${path}/order` }] },
    },
  ];
}
