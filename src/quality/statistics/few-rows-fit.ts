import { normalQuantile } from '../../engine/math/normal-quantile.ts';
import { binomialTail } from './binomial-tail.ts';

/** How few rows crowd in the cells of a law. */
export interface FewRowsFit {
  readonly total: number;
  readonly distance: number;
  /** What chance alone makes of that distance. */
  readonly floor: number;
  /** How unlikely the most crowded cell is, as standard errors of a normal law. */
  readonly standardErrors: number;
}

/** A check that could not fail is none: a chance this small is what makes one fail (five standard errors, R9). */
const FAILING = 2.8665157187919391e-7;
const FARTHEST = 37;

/**
 * Holds so few rows against a law that shares cannot be compared: by the most crowded of its cells, each exactly binomial,
 * times how many there are. Undefined where not even rows that are all in one cell would be too many for chance.
 */
export function fewRowsFit(counts: ArrayLike<number>, shares: ArrayLike<number>): FewRowsFit | undefined {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i] as number;
  if (total === 0) return undefined;
  let [cells, least, worst, distance, floor] = [0, 1, 1, 0, 0];
  for (let i = 0; i < shares.length; i++) {
    const share = Math.min(1, shares[i] as number);
    if (!(share > 0)) continue;
    cells++;
    const rows = counts[i] as number;
    least = Math.min(least, binomialTail(total, share, total));
    worst = Math.min(worst, binomialTail(rows, share, total));
    distance += Math.abs(rows / total - share) / 2;
    floor += Math.min(0.3989422804014327 * Math.sqrt((share * (1 - share)) / total), share);
  }
  if (cells < 2 || least * cells > FAILING) return undefined;
  const chance = Math.min(0.5, worst * cells);
  return {
    total,
    distance,
    floor,
    standardErrors: chance < 1e-290 ? FARTHEST : -normalQuantile(chance),
  };
}
