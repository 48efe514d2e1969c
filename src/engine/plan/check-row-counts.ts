import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { wantsDistinct } from '../generators/wants-distinct.ts';
import { enoughCodes } from './enough-codes.ts';
import { fitsIndex } from './fits-index.ts';
import { fitsOrder } from './fits-order.ts';

const LARGEST_EXACT = 9007199254740991;

/** No parent can have more children (R50). */
const MOST_SIBLINGS = 2147483648;

/**
 * Reports what the numbers of rows make impossible: references into empty tables, sequences that run beyond 2^53 - 1, and
 * unique codes of which there are too few (R1, R19, R50). Asked with expected numbers while a document is compiled, and with the real ones once they are counted.
 */
export function checkRowCounts(
  document: SemblanceDocument,
  rowsOf: (table: string) => number | undefined,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  document.tables.forEach((table, t) => {
    const rows = rowsOf(table.name) ?? 0;
    found.push(...fitsOrder(table, `/tables/${t}`, rows));
    table.columns.forEach((column, c) => {
      const { name, generator } = column;
      const path = `/tables/${t}/columns/${c}/generator`;
      if (generator.kind === 'reference' && typeof generator.table === 'string') {
        if (rows > 0 && rowsOf(generator.table) === 0)
          found.push({
            code: 'empty_table',
            severity: 'error',
            path: `${path}/table`,
            message: `${table.name} has rows that must point at ${generator.table}, but ${generator.table} has none.`,
            hint: `Give ${generator.table} at least one row.`,
          });
      }
      if (generator.kind === 'pattern' && typeof generator.pattern === 'string' && wantsDistinct(column, table)) {
        found.push(...enoughCodes(generator.pattern, rows, path));
      }
      if (generator.kind === 'reference') found.push(...fitsIndex(document, table, column, path, rowsOf));
      if (generator.kind === 'sequence') {
        const { start = 1, step = 1, within } = generator;
        const counted = within === undefined ? rows : Math.min(rows, MOST_SIBLINGS);
        const last = Number(start) + Number(step) * Math.max(0, Math.ceil(counted) - 1);
        if (Math.abs(last) <= LARGEST_EXACT) return;
        found.push({
          code: 'out_of_range',
          severity: 'error',
          path,
          message: `"${name}" would count beyond ${LARGEST_EXACT}, where numbers are no longer exact.`,
          hint: 'Begin nearer to 0, or take smaller steps.',
        });
      }
    });
  });
  return found;
}
