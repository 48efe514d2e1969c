import { exp } from '../../engine/math/exp.ts';
import { gammaP } from '../../engine/math/gamma-p.ts';
import { log } from '../../engine/math/log.ts';
import { normalQuantile } from '../../engine/math/normal-quantile.ts';

/** How counts compare with the shares that are expected of them. */
export interface CountFit {
  readonly total: number;
  /** Cells that were compared, after neighbours were put together. */
  readonly cells: number;
  /** Total variation distance: the share of rows that would have to move. */
  readonly distance: number;
  /** What chance alone makes of that distance. */
  readonly floor: number;
  /** The greatest distance of the two distribution functions (Kolmogorov-Smirnov), and what chance makes of it. */
  readonly gap: number;
  readonly gapFloor: number;
  /** How unlikely all this is, as standard errors of a normal law. */
  readonly standardErrors: number;
  readonly gapErrors: number;
  /** The chance of a chi-square as great or greater: evenly spread over data that follow the law. */
  readonly chance: number;
}

/** Neighbours are put together until so many rows are expected of each cell. */
const LEAST_EXPECTED = 8;
const HALF_NORMAL = 0.7978845608028654;
/** The mean of the limiting law of Kolmogorov's statistic. */
const MEAN_GAP = 0.8687311606361592;
const FARTHEST = 37;

/**
 * Pearson's chi-square, Kolmogorov-Smirnov and total variation of counts against shares, in their order; undefined where
 * there are too few rows for two cells.
 */
export function countFit(counts: ArrayLike<number>, shares: ArrayLike<number>): CountFit | undefined {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i] as number;
  let [seen, expected, below, stat, off, floor, gap, cells] = [0, 0, 0, 0, 0, 0, 0, 0];
  let left = 1;
  const close = (share: number) => {
    const difference = seen / total - share;
    stat += (difference * difference * total) / share;
    off += Math.abs(difference) / 2;
    const error = Math.sqrt((share * (1 - share)) / total);
    floor += (HALF_NORMAL * error) / 2;
    below += difference;
    gap = Math.max(gap, Math.abs(below));
    cells++;
  };
  for (let i = 0; i < shares.length; i++) {
    seen += counts[i] as number;
    expected += shares[i] as number;
    left -= shares[i] as number;
    // What is left behind must be enough for a cell of its own.
    const isLast = i === shares.length - 1;
    if (isLast ? expected > 0 : expected * total >= LEAST_EXPECTED && left * total >= LEAST_EXPECTED) {
      close(expected);
      seen = expected = 0;
    }
  }
  // Rows where the law expects none at all.
  stat += seen * LEAST_EXPECTED;
  off += seen / total / 2;
  if (cells < 2) return undefined;
  const root = Math.sqrt(total);
  const scaled = (root + 0.12 + 0.11 / root) * gap;
  return {
    total,
    cells,
    distance: off,
    floor,
    gap,
    gapFloor: MEAN_GAP / root,
    standardErrors: errorsOfChiSquare(stat, cells - 1),
    gapErrors: errorsOfGap(scaled),
    chance: 1 - gammaP((cells - 1) / 2, stat / 2),
  };
}

/** Wilson and Hilferty (1931): the cube root of chi-square over its degrees of freedom is nearly normal. */
function errorsOfChiSquare(stat: number, degrees: number): number {
  const part = 2 / (9 * degrees);
  const root = stat <= 0 ? 0 : exp(log(stat / degrees) / 3);
  return (root - (1 - part)) / Math.sqrt(part);
}

function errorsOfGap(scaled: number): number {
  const chance = exp(-2 * scaled * scaled);
  if (chance >= 0.5) return 0;
  return chance < 1e-290 ? Math.max(FARTHEST, 2 * scaled) : -normalQuantile(chance);
}
