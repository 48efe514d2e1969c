import { roundHalfAway } from '../../math/round-half-away.ts';
import type { ColumnShape } from '../../plan/column-context.ts';
import { unitsPerOne } from '../numeric-shape.ts';

/** From the held units of one column to those of another, whose type can hold its values. */
export function convertHeld(from: ColumnShape, to: ColumnShape): (x: number) => number {
  if (to.type === 'date' || to.type === 'timestamp') return (x) => Math.floor(x / to.resolutionMs) * to.resolutionMs;
  const fromUnits = unitsPerOne(from.scale);
  if (to.type === 'float') return fromUnits === 1 ? (x) => x : (x) => x / fromUnits;
  const toUnits = unitsPerOne(to.scale);
  if (from.type === 'float') return (x) => roundHalfAway(x * toUnits);
  const factor = toUnits / fromUnits;
  return factor >= 1 ? (x) => roundHalfAway(x * factor) : (x) => roundHalfAway(x / (fromUnits / toUnits));
}
