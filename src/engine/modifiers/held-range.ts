import type { ColumnType } from '../../schema/column-type.ts';
import { parseMoment } from '../time/parse-moment.ts';

const MOST_EXACT = 9007199254740991;
const FIRST_MOMENT = parseMoment('0001-01-01') ?? 0;
const LAST_MOMENT = parseMoment('9999-12-31T23:59:59.999') ?? 0;

/** The least and the greatest value a column of a type holds, in held units. */
export function heldRange(type: ColumnType): readonly [least: number, most: number] {
  if (type === 'date' || type === 'timestamp') return [FIRST_MOMENT, LAST_MOMENT];
  return type === 'float' ? [-Number.MAX_VALUE, Number.MAX_VALUE] : [-MOST_EXACT, MOST_EXACT];
}
