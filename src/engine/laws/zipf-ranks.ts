import { exp } from '../math/exp.ts';
import { expm1 } from '../math/expm1.ts';
import { log } from '../math/log.ts';
import { log1p } from '../math/log1p.ts';
import { pow } from '../math/pow.ts';
import { guideTable } from '../random/guide-table.ts';
import { cubicCells } from './cubic-cells.ts';

/** The Zipf law on ranks 0 to size - 1: rank r has a probability proportional to (r + 1)^-exponent. */
export interface ZipfRanks {
  readonly fill: (uniforms: Float64Array, count: number, out: Float64Array) => void;
  /** P(rank <= r). */
  readonly cdf: (rank: number) => number;
}

/** A table of the first ranks stays in the processor's cache, one of the most ranks does not. */
const SMALLEST_HEAD = 4096;
const LARGEST_HEAD = 65536;
/** Of the ranks behind the table, at most about twice as many in a hundred as this need to be looked at closely. */
const SMALL_SLACK = 0.01;
/** Cubics that stay in the processor's cache, and how many ranks they may be off. */
const CELLS = 1024;
const LARGEST_ERROR = 0.001;
const EPSILON = 2.220446049250313e-16;

/**
 * The quantiles of a Zipf law of any size: a table for the first 4096 to 65 536 ranks, and behind them the generalised harmonic
 * numbers by Euler-Maclaurin summation (error below 1e-15 there), inverted and then settled on the exact rank.
 */
export function zipfRanks(exponent: number, size: number): ZipfRanks {
  const head = headOf(exponent, size);
  const weights = new Float64Array(size > head ? head + 1 : head);
  for (let rank = 0; rank < head; rank++) weights[rank] = pow(rank + 1, -exponent);
  const harmonicTail = tailSums(exponent, head, size);
  if (size > head) weights[head] = harmonicTail.upTo(size);
  const table = guideTable(weights);
  const total = table.cumulative[table.cumulative.length - 1] as number;
  const headTotal = table.cumulative[head - 1] as number;
  const codes = new Int32Array(4096);
  return {
    cdf: (rank) =>
      rank < 0
        ? 0
        : rank >= size - 1
          ? 1
          : (rank < head ? (table.cumulative[rank] as number) : headTotal + harmonicTail.upTo(rank + 1)) / total,
    fill(uniforms, count, out) {
      for (let start = 0; start < count; start += codes.length) {
        const block = Math.min(codes.length, count - start);
        table.fill(uniforms.subarray(start, start + block), block, codes);
        for (let i = 0; i < block; i++) {
          const rank = codes[i] as number;
          out[start + i] =
            rank < head ? rank : harmonicTail.rankAt((uniforms[start + i] as number) * total - headTotal);
        }
      }
    },
  };
}

/** As few ranks as let the inverse of the integral name almost every rank behind them. */
function headOf(exponent: number, size: number): number {
  let head = SMALLEST_HEAD;
  while (head < LARGEST_HEAD && midpointError(exponent, head) / pow(size, -exponent) > SMALL_SLACK) head *= 2;
  return Math.min(size, head);
}

/** How far the integral from head + 1/2 may be from the sum behind the head, at most. */
function midpointError(s: number, head: number): number {
  return (s / 24) * pow(head + 0.5, -s - 1) * 1.1;
}

/** Sums of k^-s for k from head + 1, and their inverse, for ranks up to `size`. */
function tailSums(s: number, head: number, size: number) {
  const scale = pow(head, 1 - s);
  const headTerm = pow(head, -s);
  const headSlope = pow(head, -s - 1);
  const integral = (n: number) => {
    // The integral of x^-s from head to n, kept exact near s = 1.
    const span = log(n / head);
    const a = (1 - s) * span;
    const ratio = Math.abs(a) < 1e-8 ? 1 + a / 2 : expm1(a) / a;
    return scale * span * ratio;
  };
  const upTo = (n: number) => integral(n) + (pow(n, -s) - headTerm) / 2 + (s / 12) * (headSlope - pow(n, -s - 1));

  // By the midpoint rule, in its second order, the sum up to n is the integral from head + 1/2 to n + 1/2, less `shift`, but
  // for s / 24 (n + 1/2)^(-s - 1) and a term of the fourth order: where the inverse of that keeps this far from a whole
  // number, it names the rank that `upTo` would.
  const start = head + 0.5;
  const startScale = pow(start, 1 - s);
  const shift = (s / 24) * pow(start, -s - 1);
  const fourthOrder = ((7 * s * (s + 1) * (s + 2)) / 5760) * pow(start, -s - 3);
  const rounding = 64 * EPSILON * upTo(Math.max(size, head + 1));
  const inverse = (t: number) => {
    const a = (1 - s) * t;
    const span = Math.abs(a) < 1e-8 ? t - (a * t) / 2 : log1p(Math.max(a, -1 + 1e-16)) / (1 - s);
    return exp(Math.min(span, 40));
  };

  const { placeAt, error } = placesBehind(s, start, size, inverse);
  const slack = error + s / (20 * head) + 2 * (fourthOrder + rounding) * pow(size, s) + 64 * EPSILON * size;

  function exactRankAt(target: number): number {
    const inside = (n: number) => Math.min(size, Math.max(head + 1, Math.floor(n)));
    let n = inside(head * inverse(target / scale));
    // The integral alone is off by half of (n / head)^s ranks; a Newton step leaves one or two.
    n = inside(n + (target - upTo(n)) * pow(n, s) + 0.5);
    while (n < size && upTo(n) < target) n++;
    while (n > head + 1 && upTo(n - 1) >= target) n--;
    return n - 1;
  }

  return {
    upTo,
    /** The least rank whose sum reaches the target. */
    rankAt(target: number): number {
      const place = placeAt((target + shift) / startScale) - 0.5;
      const below = Math.floor(place);
      const isClear = place - below > slack && below + 1 - place > slack;
      return isClear && below >= head && below < size ? below : exactRankAt(target);
    },
  };
}

/**
 * The place x that the integral of (x / start)^-s from start reaches, in units of start, up to size + 1/2; by cubics where
 * those are near enough. By x' = x^s, its fourth derivative is s (2s - 1) (3s - 2) x^(4s - 3).
 *
 * @param inverse the same, in units of start
 */
function placesBehind(s: number, start: number, size: number, inverse: (t: number) => number) {
  const most = (size + 0.5) / start;
  const length = most <= 1 ? 0 : Math.abs(1 - s) < 1e-8 ? log(most) : expm1((1 - s) * log(most)) / (1 - s);
  const fourth = start * Math.abs(s * (2 * s - 1) * (3 * s - 2)) * Math.max(1, pow(most, 4 * s - 3));
  const width = length / CELLS;
  const error = (width * width * width * width * fourth) / 384;
  if (!(length > 0 && error < LARGEST_ERROR)) return { placeAt: (t: number) => start * inverse(t), error: 0 };
  const valueAt = (t: number) => {
    const x = inverse(t);
    return { value: start * x, slope: start * pow(x, s) };
  };
  return { placeAt: cubicCells(valueAt, length, CELLS).at, error };
}
