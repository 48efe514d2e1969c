import type { NumberVector } from '../../columns/vector.ts';
import { roundHalfAway } from '../../math/round-half-away.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { RowSet } from '../../rows/row-set.ts';
import type { FillCells } from '../generator-kind.ts';
import { unitsPerOne } from '../numeric-shape.ts';
import type { Places } from './place-draws.ts';

/** How far a place can lie from the middle of its city, in degrees: about two kilometres. */
const FARTHEST = 0.02;
const FLOAT_PLACES = 5;

/** The latitude or the longitude of places, in degrees as the column holds them, somewhere around the middle of the city. */
export function coordinates(
  part: 'latitude' | 'longitude',
  { data, city }: Places,
  of: string,
  context: ColumnContext,
): (rows: RowSet) => NumberVector {
  const key = context.stream(part, of);
  const middles = Float64Array.from(data.flatMap(({ cities }) => cities[part]));
  const isFloat = context.type === 'float';
  const units = unitsPerOne(isFloat ? FLOAT_PLACES : context.scale);
  return (rows) => {
    const values = rows.uniforms(key);
    const cities = city(rows);
    for (let row = 0; row < rows.count; row++) {
      const degrees = (middles[cities[row] as number] as number) + ((values[row] as number) - 0.5) * 2 * FARTHEST;
      const held = roundHalfAway(degrees * units);
      values[row] = isFloat ? held / units : held;
    }
    return { storage: 'number', values };
  };
}

/** Where coordinates lie between the two ends of their city. */
export function coordinateCells(
  part: 'latitude' | 'longitude',
  { data, city }: Places,
  { type, scale }: Pick<ColumnContext, 'type' | 'scale'>,
): FillCells {
  const middles = Float64Array.from(data.flatMap(({ cities }) => cities[part]));
  const units = unitsPerOne(type === 'float' ? FLOAT_PLACES : scale);
  const perDegree = type === 'float' ? 1 : units;
  return (rows, { values }, below, upTo) => {
    const cities = city(rows);
    for (let row = 0; row < rows.count; row++) {
      const start = (middles[cities[row] as number] as number) - FARTHEST;
      const degrees = (values[row] as number) / perDegree;
      const chance = (end: number) => Math.min(1, Math.max(0, (end - start) / (2 * FARTHEST)));
      below[row] = chance(degrees - 0.5 / units);
      upTo[row] = chance(degrees + 0.5 / units);
    }
  };
}
