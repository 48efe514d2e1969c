import type { ColumnSpec } from '../../schema/document-model.ts';
import type { Interval } from '../formula/interval.ts';
import { fixedRange, type Ranges, UNKNOWN_RANGE, type ValueRange } from '../plan/value-range.ts';

/**
 * Between which numbers a roll-up lies. A sum is taken over as many rows as one will hardly
 * have; the others lie
 * where the rolled-up column does.
 *
 * @param convert from the held units of the children's column to those of the roll-up; never falls
 */
export function rolledRange(
  aggregate: string,
  child: string,
  column: ColumnSpec | 'rows',
  convert: (x: number) => number,
  ranges: Ranges,
  isFamily: boolean,
): ValueRange {
  const most = isFamily ? ranges.mostChildren(child) : ranges.mostRows(child);
  if (column === 'rows') return fixedRange(0, most);
  const range = ranges.column(child, column.name);
  if (!range.known) return UNKNOWN_RANGE;
  const rolled = ({ low, high }: Interval): Interval =>
    aggregate === 'sum'
      ? { low: convert(Math.min(0, low) * most), high: convert(Math.max(0, high) * most) }
      : { low: convert(low), high: convert(high) };
  // That every child is the greatest there can be would say nothing of a sum: all of them are likely ones.
  const likely = rolled(range.likely);
  return { certain: aggregate === 'sum' ? likely : rolled(range.certain), likely, known: true };
}
