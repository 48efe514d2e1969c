import { hull } from '../formula/interval.ts';
import type { BoundColumn, BoundTable } from './bound-table.ts';
import { expectedRows } from './expected-rows.ts';
import { type Ranges, UNKNOWN_RANGE, type ValueRange } from './value-range.ts';

/**
 * Finds the ranges of the columns of a bound document without circles, each when it is first asked for.
 *
 * @param known takes them as they are found; may hold those of columns that stand in the document as they were
 */
export function valueRanges(
  tables: ReadonlyMap<string, BoundTable>,
  known = new Map<BoundColumn, ValueRange>(),
): Ranges {
  const expected = expectedRows(tables);
  const ranges: Ranges = {
    of: ({ table, column }) => ranges.column(table.name, column.name),
    column(table, name) {
      const column = tables.get(table)?.columns.get(name);
      if (column === undefined) return UNKNOWN_RANGE;
      const range = known.get(column) ?? heldRange(column, column.generator.range?.(ranges));
      known.set(column, range);
      return range;
    },
    // Counts spread about their mean by far less than it; small tables get some more.
    mostRows: (name) => (tables.get(name)?.rows.kind === 'root' ? expected(name) : 2 * expected(name) + 1000),
    mostChildren(name) {
      const source = tables.get(name)?.rows;
      const most = source?.kind === 'children' ? 100 * source.meanCount + 10000 : Infinity;
      return Math.min(most, ranges.mostRows(name));
    },
  };
  return ranges;
}

/** What the type of a column says of its values, where its generator says nothing. */
function heldRange({ type }: BoundColumn, range: ValueRange | undefined): ValueRange {
  if (range !== undefined) return range;
  if (type === 'boolean') return { certain: { low: 0, high: 1 }, likely: { low: 0, high: 1 }, known: true };
  return UNKNOWN_RANGE;
}

/** The least range that holds all of them; there must be one. */
export function rangeHull(ranges: readonly ValueRange[]): ValueRange {
  return {
    certain: hull(ranges.map(({ certain }) => certain)),
    likely: hull(ranges.map(({ likely }) => likely)),
    known: ranges.every(({ known }) => known),
  };
}
