import type { NumberVector } from '../../engine/columns/vector.ts';
import { layNumbers } from '../kernels/lay-numbers.ts';

/** What one look at the numbers of a block says of those that are not null. */
export interface NumberRange {
  /** Infinity and -Infinity where all are null. */
  readonly min: number;
  readonly max: number;
  /** How many there are. */
  readonly held: number;
  /** Whether all are surely multiples of the grid. */
  readonly isOnGrid: boolean;
}

interface Kept extends NumberRange {
  readonly vector: NumberVector;
  readonly rows: number;
  readonly grid: number;
}

/** Several measures ask of the same vector one after the other; so many of the last ones are known. */
const KEPT = 16;
const kept: Kept[] = [];
let next = 0;

/** Looks once at the first rows of a vector, at most 4096. @param grid what values are multiples of; 0 where they may be anything */
export function numberRange(vector: NumberVector, rows: number, grid: number): NumberRange {
  for (const known of kept) if (known.vector === vector && known.rows === rows && known.grid === grid) return known;
  const machine = layNumbers(vector, rows);
  machine.range(rows, vector.valid !== undefined, grid);
  const [min = 0, max = 0, held = 0, isOnGrid] = machine.results;
  return keepRange({ vector, rows, grid, min, max, held, isOnGrid: isOnGrid === 1 });
}

/** Takes down what is known of a vector by other means. */
export function keepRange(range: Kept): NumberRange {
  kept[next] = range;
  next = (next + 1) % KEPT;
  return range;
}
