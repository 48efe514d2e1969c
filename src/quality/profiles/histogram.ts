import type { NumericLaw } from '../../engine/laws/law.ts';
import type { HistogramAxis, HistogramChart } from '../column-profile.ts';

/** A tail longer than this many times the bulk's width is left out of the drawing, and said. */
const LONG_TAIL = 2;
const BULK = 0.99;
/** Narrower bars, as a sample of one value would have, are drawn one unit wide. */
const LEAST_WIDTH = 1e-290;

/** The bars of a sample, and how many rows lie outside of what is drawn. */
export interface Histogram {
  readonly chart: HistogramChart;
  readonly outside: number;
}

/**
 * Draws a sample of numbers as bars of equal width, at most `bins` of them, edges on round numbers or between the values
 * of a grid, with the count the law expects in each.
 *
 * @param sorted the sample, ascending, in natural units
 */
export function histogram(
  sorted: Float64Array,
  law: NumericLaw | undefined,
  step: number,
  bins: number,
  axis: HistogramAxis,
): Histogram {
  const n = sorted.length;
  const low = sorted[0] as number;
  const high = sorted[n - 1] as number;
  if (!(high - low < Infinity))
    return { chart: { kind: 'histogram', edges: [low, high], counts: [n], axis }, outside: 0 };
  const bulk = sorted[Math.min(n - 1, Math.floor(n * BULK))] as number;
  const last = axis === 'number' && high - low > LONG_TAIL * (bulk - low) && bulk > low ? bulk : high;
  const width = barWidth(last - low, step, bins, axis);
  const shift = step > 0 && axis === 'number' ? step / 2 : 0;
  const first = Math.floor((low + shift) / width) * width - shift;
  const bars = Math.max(1, Math.floor((last - first) / width + 1e-9) + 1);
  const edges = Array.from({ length: bars + 1 }, (_, i) => tidy(first + i * width));
  const counts = new Array<number>(bars).fill(0);
  let outside = 0;
  for (const value of sorted) {
    const bar = Math.floor((value - first) / width + 1e-9);
    if (bar < 0 || bar >= bars) outside++;
    else counts[bar] = (counts[bar] ?? 0) + 1;
  }
  const expected = law === undefined ? undefined : expectedCounts(edges, law, n, axis);
  return { chart: { kind: 'histogram', edges, counts, axis, ...(expected && { expected }) }, outside };
}

function expectedCounts(edges: readonly number[], law: NumericLaw, n: number, axis: HistogramAxis): readonly number[] {
  // Bars hold [from, to); on a grid of time the last moment that belongs to a bar is one step before its end.
  const inset = axis === 'number' ? 0 : law.step;
  const below = edges.map((edge) => law.cdf(edge - inset));
  return below.slice(1).map((share, i) => n * (share - (below[i] ?? 0)));
}

const TIME_WIDTHS_MS = [
  1000, 60000, 600000, 3600000, 21600000, 86400000, 172800000, 604800000, 1209600000, 2629746000, 7889238000,
  31556952000,
];

function barWidth(span: number, step: number, bins: number, axis: HistogramAxis): number {
  const least = span / Math.max(1, bins - 1);
  if (axis !== 'number')
    return (
      TIME_WIDTHS_MS.find((width) => width >= least && width >= step) ?? Math.ceil(least / 31556952000) * 31556952000
    );
  if (least < LEAST_WIDTH) return step > 0 ? step : 1;
  let unit = 1;
  while (unit > least) unit /= 10;
  while (unit * 10 <= least) unit *= 10;
  const round =
    [1, 2, 2.5, 5, 10].map((factor) => factor * unit).find((width) => width >= least * (1 - 1e-12)) ?? unit * 10;
  if (step === 0) return round;
  // Bars as wide as a whole number of grid steps hold equally many values each.
  return Math.max(1, Math.ceil(round / step - 1e-9)) * step;
}

/** Removes the dust that adding steps of 0.1 leaves. */
function tidy(x: number): number {
  return Number(x.toPrecision(14));
}
