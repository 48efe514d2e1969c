import type { ColumnType } from '../../schema/column-type.ts';
import type { BlockMemory } from '../columns/block-memory.ts';
import type { Vector } from '../columns/vector.ts';
import { powerOfTen } from './powers-of-ten.ts';
import { roundHalfAway } from './round-half-away.ts';
import { numberVector } from './scratch.ts';

const MS_PER_DAY = 86400000;

/**
 * The values of a number vector as another type: scales align, what does not fit the new scale is rounded half away from
 * zero, a timestamp becomes the date of its day, and times fall back to the grid they are held on.
 *
 * Scaling up is exact below 2^53, scaling down always. A float is multiplied by its power of ten in doubles before it is
 * rounded. The vector itself comes back where nothing changes, as it does for texts. Nulls stay null.
 *
 * @param memory gives the array of what is read at once
 */
export function convertNumber(
  vector: Vector,
  fromType: ColumnType,
  fromScale: number,
  toType: ColumnType,
  toScale: number,
  toResolutionMs = 1,
  memory?: BlockMemory,
): Vector {
  if (vector.storage !== 'number') return vector;
  const convert = conversion(fromType, fromScale, toType, toScale, toResolutionMs);
  if (convert === undefined) return vector;
  const values = memory?.numbers(vector.values.length) ?? new Float64Array(vector.values.length);
  convert(vector.values, values, values.length);
  return numberVector(values, vector.valid);
}

/** Fills the first `count` elements of `to` from those of `from`. */
export type NumberLoop = (from: Float64Array, to: Float64Array, count: number) => void;

/** The loop that converts between two types, or undefined where the values stay as they are. */
export function conversion(
  fromType: ColumnType,
  fromScale: number,
  toType: ColumnType,
  toScale: number,
  toResolutionMs = 1,
): NumberLoop | undefined {
  if (toType === 'date') return fromType === 'timestamp' ? floorTo(MS_PER_DAY) : undefined;
  if (toType === 'timestamp' || toType === 'time') return toResolutionMs > 1 ? floorTo(toResolutionMs) : undefined;
  const from = isExact(fromType) ? fromScale : undefined;
  const to = isExact(toType) ? toScale : undefined;
  if (from === to) return undefined;
  if (from !== undefined && to === undefined) return toType === 'float' ? divideBy(powerOfTen(from)) : undefined;
  if (from === undefined && to !== undefined) {
    if (fromType === 'float') return roundTimes(powerOfTen(to));
    return fromType === 'boolean' && to > 0 ? multiplyBy(powerOfTen(to)) : undefined;
  }
  if (from === undefined || to === undefined) return undefined;
  return to > from ? multiplyBy(powerOfTen(to - from)) : roundDivided(powerOfTen(from - to));
}

function isExact(type: ColumnType): boolean {
  return type === 'integer' || type === 'decimal';
}

function multiplyBy(factor: number): NumberLoop {
  return (from, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (from[i] as number) * factor;
  };
}

function divideBy(divisor: number): NumberLoop | undefined {
  if (divisor === 1) return undefined;
  return (from, to, count) => {
    for (let i = 0; i < count; i++) to[i] = (from[i] as number) / divisor;
  };
}

function roundTimes(factor: number): NumberLoop {
  return (from, to, count) => {
    for (let i = 0; i < count; i++) to[i] = roundHalfAway((from[i] as number) * factor);
  };
}

/** Exact: below 2^53 the quotient of a whole number never rounds onto a half that it is not. */
function roundDivided(divisor: number): NumberLoop {
  return (from, to, count) => {
    for (let i = 0; i < count; i++) to[i] = roundHalfAway((from[i] as number) / divisor);
  };
}

function floorTo(gridMs: number): NumberLoop {
  return (from, to, count) => {
    for (let i = 0; i < count; i++) to[i] = Math.floor((from[i] as number) / gridMs) * gridMs;
  };
}
