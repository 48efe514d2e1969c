import type { ChildRows } from '../../engine/rows/bound-rows.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';

/** So many counts, evenly spread over the law of every parent, stand for it. */
const POINTS = 32768;
const LEAST_LEVELS = 8;
/** Counts below are counted in an array. */
const FEW = 256;
/** Multiples of these, less their whole parts, spread evenly over the unit interval and square. */
const ASIDE = 0.618033988749895;
const SECOND = 0.7548776662466927;
const SECOND_ASIDE = 0.5698402909980532;

/** Where parents are counted by their children, those that have so many or more are counted together. */
export const MOST_CHILDREN_COUNTED = 255;

/** Counts that stand for the laws of some parents. */
export interface SpreadCounts {
  /** How often each count came. */
  readonly times: ReadonlyMap<number, number>;
  readonly total: number;
  /** How much of the variance of counts comes from parents whose laws differ: 0 where all have one law. */
  readonly between: number;
}

/**
 * The counts these parents would have at uniforms evenly spread over the law of each (R8); undefined where counts follow no
 * law.
 */
export function spreadCounts({ countsAt, isAlike }: ChildRows, parents: RowSet): SpreadCounts | undefined {
  if (countsAt === undefined || parents.count === 0) return undefined;
  const levels = Math.max(LEAST_LEVELS, Math.floor(POINTS / parents.count));
  const uniforms = new Float64Array(parents.count);
  const seconds = new Float64Array(parents.count);
  const sums = new Float64Array(parents.count);
  const times = new Map<number, number>();
  const few = new Float64Array(FEW);
  let squares = 0;
  for (let level = 0; level < levels; level++) {
    for (let p = 0; p < parents.count; p++) {
      const aside = isAlike ? (p + 0.5) / parents.count : fraction((p + 0.5) * ASIDE);
      uniforms[p] = (level + aside) / levels;
      seconds[p] = fraction(0.5 + level * SECOND + p * SECOND_ASIDE);
    }
    const counts = countsAt(parents, uniforms, seconds);
    for (let p = 0; p < counts.length; p++) {
      const count = counts[p] as number;
      if (count < FEW) few[count] = (few[count] as number) + 1;
      else times.set(count, (times.get(count) ?? 0) + 1);
      sums[p] = (sums[p] as number) + count;
      squares += count * count;
    }
  }
  for (let count = 0; count < FEW; count++) if ((few[count] as number) > 0) times.set(count, few[count] as number);
  const total = levels * parents.count;
  if (isAlike) return { times, total, between: 0 };
  const mean = sums.reduce((sum, of) => sum + of, 0) / total;
  const variance = squares / total - mean * mean;
  const ofMeans = sums.reduce((sum, of) => sum + (of / levels - mean) * (of / levels - mean), 0) / parents.count;
  return { times, total, between: variance > 0 ? Math.min(1, ofMeans / variance) : 0 };
}

function fraction(x: number): number {
  return x - Math.floor(x);
}
