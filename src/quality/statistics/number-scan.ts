import type { NumberVector } from '../../engine/columns/vector.ts';
import type { Moments } from './moments.ts';

/** What one pass over the numbers of a block says of those that are not null. */
export interface NumberScan {
  /** Infinity and -Infinity where all are null. */
  readonly min: number;
  readonly max: number;
  readonly moments: Moments;
  /** Whether all are surely multiples of the grid. */
  readonly isOnGrid: boolean;
}

interface Kept extends NumberScan {
  readonly rows: number;
  readonly grid: number;
}

/** Several measures ask of the same vector; it is looked at once. */
const kept = new WeakMap<NumberVector, Kept>();

/** Looks once at the first rows of a vector. @param grid what values are multiples of; 0 where they may be anything */
export function scanNumbers(vector: NumberVector, rows: number, grid: number): NumberScan {
  const known = kept.get(vector);
  if (known !== undefined && known.rows === rows && known.grid === grid) return known;
  const found = { ...scan(vector, rows, grid), rows, grid };
  kept.set(vector, found);
  return found;
}

function scan({ values, valid }: NumberVector, rows: number, grid: number): NumberScan {
  let [min, max] = [Infinity, -Infinity];
  let [count, sum, squares, off] = [0, 0, 0, 0];
  const unit = grid === 0 ? 1 : grid;
  const perGrid = 1 / unit;
  // Deviations from some value of the block lose fewer digits than the values would.
  const shift = rows > 0 ? (values[0] as number) : 0;
  for (let i = 0; i < rows; i++) {
    if (valid !== undefined && valid[i] === 0) continue;
    const value = values[i] as number;
    if (value < min) min = value;
    if (value > max) max = value;
    const aside = value - shift;
    sum += aside;
    squares += aside * aside;
    if (Math.floor(value * perGrid + 0.5) * unit !== value) off++;
    count++;
  }
  const isOnGrid = grid === 0 || off === 0;
  if (count === 0) return { min, max, moments: { count, mean: 0, squares: 0 }, isOnGrid };
  const moments = { count, mean: shift + sum / count, squares: Math.max(0, squares - (sum * sum) / count) };
  return { min, max, moments, isOnGrid };
}
