import type { ColumnSpec } from '../../../schema/document-model.ts';
import type { ColumnContext, Finding } from '../../plan/column-context.ts';
import { typeEdits } from '../../plan/type-edits.ts';
import type { Ranges } from '../../plan/value-range.ts';
import { unitsPerOne } from '../numeric-shape.ts';
import { shortNumber } from '../short-number.ts';
import type { Roll } from './roll.ts';

const MOST_UNITS = 9007199254740991;

/**
 * Warns of a sum that is not proven to stay exact: as many rows as one will hardly have, each as far from 0 as it will
 * hardly be, add up to more than 2^53 - 1 units (R26, R29).
 *
 * @param isFamily whether the rows are those of their driving parent, and not of all the table
 */
export function sumProof(
  { aggregate, child, convert }: Roll,
  column: ColumnSpec | 'rows',
  isFamily: boolean,
  context: ColumnContext,
): (ranges: Ranges) => readonly Finding[] {
  return (ranges) => {
    if (aggregate !== 'sum' || column === 'rows') return [];
    const shape = context.shapeOf(column);
    const range = ranges.column(child, column.name);
    if (!range.known || shape.type === 'float') return [];
    const rows = isFamily ? ranges.mostChildren(child) : ranges.mostRows(child);
    const each = Math.max(Math.abs(range.likely.low), Math.abs(range.likely.high));
    const units = Math.max(each * rows, context.type === 'float' ? 0 : Math.abs(convert(each * rows)));
    if (!(units > MOST_UNITS)) return [];
    const natural = (held: number) => shortNumber(held / unitsPerOne(shape.scale));
    const columnPath = context.path.slice(0, context.path.lastIndexOf('/'));
    return [
      {
        code: 'out_of_range',
        severity: 'warning',
        at: '/column',
        message: `${shortNumber(rows)} rows of ${natural(each)} would add up to ${natural(each * rows)}, and sums are exact up to ${natural(MOST_UNITS)} only.`,
        hint: `Bound "${column.name}", take fewer rows, or make the column a float, which rounds.`,
        ...(context.type !== 'float' && {
          fix: { title: 'Make it a float', edits: typeEdits(context.column, columnPath, 'float') },
        }),
      },
    ];
  };
}
