import type { NumericLaw } from '../../engine/laws/law.ts';
import type { ChildRows } from '../../engine/rows/bound-rows.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';

/** So many counts, evenly spread over the law of every parent, stand for it. */
const POINTS = 32768;
const LEAST_LEVELS = 8;
/** Multiples of these, less their whole parts, spread evenly over the unit interval and square. */
const ASIDE = 0.618033988749895;
const SECOND = 0.7548776662466927;
const SECOND_ASIDE = 0.5698402909980532;

/**
 * The law of how many children one of these parents has, picked at random: each parent's own law, by its quantiles, all of
 * them together. Shares are right to about a ten-thousandth. Undefined where counts follow no law.
 */
export function familyLaw({ countsAt }: ChildRows, parents: RowSet): NumericLaw | undefined {
  if (countsAt === undefined || parents.count === 0) return undefined;
  const levels = Math.max(LEAST_LEVELS, Math.floor(POINTS / parents.count));
  const uniforms = new Float64Array(parents.count);
  const seconds = new Float64Array(parents.count);
  const found = new Map<number, number>();
  for (let level = 0; level < levels; level++) {
    for (let p = 0; p < parents.count; p++) {
      uniforms[p] = (level + fraction((p + 0.5) * ASIDE)) / levels;
      seconds[p] = fraction(0.5 + level * SECOND + p * SECOND_ASIDE);
    }
    for (const count of countsAt(parents, uniforms, seconds)) found.set(count, (found.get(count) ?? 0) + 1);
  }
  const total = levels * parents.count;
  const shares = [...found].sort(([a], [b]) => a - b).map(([count, times]) => ({ count, share: times / total }));
  const mean = shares.reduce((sum, { count, share }) => sum + count * share, 0);
  const variance = shares.reduce((sum, { count, share }) => sum + (count - mean) * (count - mean) * share, 0);
  return {
    kind: 'numeric',
    cdf: (x) => shares.reduce((below, { count, share }) => (count <= x ? below + share : below), 0),
    mean,
    sd: Math.sqrt(variance),
    step: 1,
  };
}

function fraction(x: number): number {
  return x - Math.floor(x);
}
