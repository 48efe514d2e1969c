import type { ColumnSummary } from '../../../runtime/protocol.ts';
import type { ColumnType } from '../../../schema/column-type.ts';

const characterPx = 8;
const paddingPx = 26;
const leastPx = 146;
const leastKeyPx = 104;
const mostPx = 320;

const charactersOf: Record<ColumnType, number> = {
  integer: 10,
  decimal: 12,
  float: 18,
  boolean: 6,
  date: 10,
  time: 12,
  timestamp: 24,
  text: 20,
  uuid: 36,
  json: 40,
};

/**
 * The width of a column in pixels: wide enough for its name and a usual value of its type, and for a sparkline unless it
 * is a key, whose sample has no shape.
 */
export function columnWidth({ name, type, isKey }: Pick<ColumnSummary, 'name' | 'type' | 'isKey'>): number {
  const icon = 24;
  const least = isKey ? leastKeyPx : leastPx;
  const forName = name.length * characterPx + icon;
  const forValues = charactersOf[type] * characterPx;
  return Math.min(mostPx, Math.max(least, Math.max(forName, forValues) + paddingPx));
}
