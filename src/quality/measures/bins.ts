import type { NumericLaw } from '../../engine/laws/law.ts';
import type { HistogramAxis } from '../column-profile.ts';

/**
 * The intervals in which the values of a column are counted: plain data, made once for all workers.
 *
 * Bin i holds the values above edge i - 1 and up to edge i, as the column holds them. Edges are those of the chart and those
 * that cut the law into parts alike.
 */
export interface Bins {
  readonly edges: Float64Array;
  /** Where there is a law: the chance up to each edge. */
  readonly lawAt?: Float64Array;
  readonly axis: HistogramAxis;
  /** The edges that are drawn, in the units a person reads, and where each is among all. */
  readonly drawn: readonly number[];
  readonly drawnAt: readonly number[];
  /** Of a law that ends: the edge below which the least value alone is counted, and the one above which the greatest is. */
  readonly endsAt?: { readonly least?: number; readonly greatest?: number };
}

const PARTS = 64;
const MOST_STEPS = 200;
/** To the next number of the format, or the one behind it; and what is less than any value there is. */
const CLOSE = 2.220446049250313e-16;
const LEAST = 1e-300;

/**
 * Joins the edges of a chart with those that cut a law into 64 parts alike.
 *
 * @param drawn rising edges in the units a person reads
 * @param units how many held units make one of those
 * @param near the least and the greatest value of a sample, where the search of the law's quantiles begins
 */
export function binsOf(
  drawn: readonly number[],
  axis: HistogramAxis,
  units: number,
  law: NumericLaw | undefined,
  near: readonly [low: number, high: number],
): Bins {
  // A bar of times holds [from, to): the moment at its end belongs to the next.
  const inset = axis === 'number' ? 0 : 0.5;
  const held = drawn.map((edge) => edge * units - inset);
  const cuts = law === undefined ? [] : cutsOf(law, near).map((cut) => cut * units);
  const ends = law === undefined ? {} : edgesOfEnds(law, units);
  const edges = Float64Array.from(new Set([...held, ...cuts, ...Object.values(ends)])).sort();
  const drawnAt = held.map((edge) => edges.indexOf(edge));
  if (law === undefined) return { edges, axis, drawn, drawnAt };
  const endsAt = Object.fromEntries(Object.entries(ends).map(([end, edge]) => [end, edges.indexOf(edge)]));
  return { edges, axis, drawn, drawnAt, lawAt: edges.map((edge) => law.cdf(edge / units)), endsAt };
}

/** What sets the ends of a law apart from all other values. */
function edgesOfEnds({ ends, step }: NumericLaw, units: number): { least?: number; greatest?: number } {
  const [least, greatest] = [ends?.least ?? -Infinity, ends?.greatest ?? Infinity];
  // Between two of the values there can be; where there is no grid, beside the value itself.
  const above = step > 0 ? (least + step / 2) * units : least * units;
  const below =
    step > 0 ? (greatest - step / 2) * units : greatest * units - Math.abs(greatest * units) * CLOSE - LEAST;
  return {
    ...(least > -Infinity && greatest > least && { least: above }),
    ...(greatest < Infinity && greatest > least && { greatest: below }),
  };
}

/** The quantiles of a law at 1/64, 2/64, ...; on a grid, the middles between its values. */
function cutsOf({ cdf, step }: NumericLaw, [low, high]: readonly [number, number]): readonly number[] {
  const grid = step > 0 ? step : 0;
  const at = (place: number) => cdf(grid === 0 ? place : place * grid);
  let [from, to] = grid === 0 ? [low, high] : [Math.floor(low / grid), Math.ceil(high / grid)];
  let reach = Math.max(1, to - from);
  for (let i = 0; i < MOST_STEPS && at(from) > 1 / PARTS; i++) from -= reach *= 2;
  reach = Math.max(1, to - from);
  for (let i = 0; i < MOST_STEPS && at(to) < (PARTS - 1) / PARTS; i++) to += reach *= 2;
  const cuts: number[] = [];
  for (let part = 1; part < PARTS; part++) {
    const chance = part / PARTS;
    let [below, above] = [from, to];
    for (let i = 0; i < MOST_STEPS; i++) {
      const middle = grid === 0 ? (below + above) / 2 : Math.floor((below + above) / 2);
      if (middle <= below || middle >= above) break;
      if (grid === 0 && above - below < 1e-9 * Math.abs(above)) break;
      if (at(middle) >= chance) above = middle;
      else below = middle;
    }
    cuts.push(grid === 0 ? above : (above + 0.5) * grid);
    from = below;
  }
  return cuts;
}
