import type { NumberVector } from '../../engine/columns/vector.ts';
import { layNumbers } from '../kernels/lay-numbers.ts';
import { keepRange } from './number-range.ts';

/** Numbers that rise, or fall, from row to row. */
interface Progression {
  readonly start: number;
  readonly step: number;
}

/**
 * Whether the first rows of a vector, at most 4096, are those of running numbers, of which the first has the place `from`.
 * Then their range is known as well.
 */
export function countsUp(vector: NumberVector, rows: number, { start, step }: Progression, from: number): boolean {
  if (!layNumbers(vector, rows).countsUp(rows, start, step, from)) return false;
  const isOnGrid = Math.floor(start) === start && Math.floor(step) === step;
  if (vector.valid === undefined && isOnGrid && rows > 0) {
    const [one, other] = [vector.values[0] as number, vector.values[rows - 1] as number];
    keepRange({ vector, rows, grid: 1, min: Math.min(one, other), max: Math.max(one, other), held: rows, isOnGrid });
  }
  return true;
}
