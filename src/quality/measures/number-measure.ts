import type { NumberVector } from '../../engine/columns/vector.ts';
import { unitsPerOne } from '../../engine/generators/numeric-shape.ts';
import type { NumericLaw } from '../../engine/laws/law.ts';
import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import type { HistogramReport, NumberProfile } from '../report/quality-report.ts';
import { deviationOf, foldMoments, type Moments } from '../statistics/moments.ts';
import { numberRange } from '../statistics/number-range.ts';
import { binCounter } from './bin-counter.ts';
import type { Bins } from './bins.ts';
import type { Block } from './block.ts';
import { endsCheck } from './ends-check.ts';
import { lawCheck } from './law-check.ts';
import { meanCheck } from './mean-check.ts';
import type { Measure } from './measure.ts';
import type { ColumnSite } from './site.ts';
import { isThroughout, THROUGHOUT_NOTE } from './throughout.ts';

export interface NumberTally {
  min: number;
  max: number;
  readonly moments: Moments;
  /** Of blocks that are not folded yet. */
  readonly pending: Moments[];
  readonly counts: Float64Array;
}

const QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

/** Measures numbers and times: moments and bins, and how they fit the law where all rows have one in common. */
export function numberMeasure(site: ColumnSite, bins: Bins): Measure<NumberTally> {
  const { column } = site;
  const common = column.generator.commonLaw;
  const law = common?.kind === 'numeric' ? common : undefined;
  // What modifiers make of values has no law; then those before them are held against it.
  const isBefore = column.modifiers.steps.some((step) => step.law !== 'same');
  const count = binCounter(bins.edges);
  return {
    name: `numbers ${column.name}`,
    start: () => ({
      min: Infinity,
      max: -Infinity,
      moments: { count: 0, mean: 0, squares: 0 },
      pending: [],
      counts: new Float64Array(bins.edges.length + 1),
    }),
    look(tally, block) {
      const vector = numbersOf(block, column.name, isBefore);
      const { min, max } = numberRange(vector, block.rows.count, gridOf(column));
      tally.min = Math.min(tally.min, min);
      tally.max = Math.max(tally.max, max);
      tally.pending.push(count(vector, block.rows.count, tally.counts));
    },
    fold(total, next) {
      total.min = Math.min(total.min, next.min);
      total.max = Math.max(total.max, next.max);
      for (const moments of next.pending) foldMoments(total.moments, moments);
      for (let i = 0; i < total.counts.length; i++)
        total.counts[i] = (total.counts[i] as number) + (next.counts[i] as number);
    },
    find(tally) {
      if (tally.moments.count === 0) return {};
      const throughout = isThroughout(site) ? THROUGHOUT_NOTE : '';
      const note = `${isBefore ? ' Values before modifiers, which change them.' : ''}${throughout}`;
      const checks = law === undefined ? [] : [lawCheck(site, bins, tally.counts, note)];
      const more = law && [meanCheck(site, law, tally.moments, note), endsCheck(site, bins, tally.counts, note)];
      return {
        checks: [...checks, ...(more ?? []).filter((check) => check !== undefined)],
        column: {
          name: column.name,
          numbers: profileOf(tally, bins, unitsPerOne(column.scale), law),
          histogram: histogramOf(bins, tally.counts, tally.moments.count),
        },
      };
    },
  };
}

/** The values of a column of numbers. */
export function numbersOf(block: Block, column: string, isClean: boolean): NumberVector {
  const vector = isClean ? block.clean(column) : block.shown(column);
  if (vector.storage !== 'number') throw new Error(`numbersOf: ${column} holds no numbers`);
  return vector;
}

/** What the values of a column are multiples of, as it holds them; 0 where they may be anything. */
export function gridOf({ type, resolutionMs }: BoundColumn): number {
  return type === 'float' ? 0 : resolutionMs;
}

function profileOf(tally: NumberTally, bins: Bins, units: number, law: NumericLaw | undefined): NumberProfile {
  return {
    min: tally.min / units,
    max: tally.max / units,
    mean: tally.moments.mean / units,
    sd: deviationOf(tally.moments) / units,
    ...(law?.mean !== undefined && { lawMean: law.mean }),
    ...(law?.sd !== undefined && { lawSd: law.sd }),
    quantiles: QUANTILES.map((at) => ({ at, value: quantileOf(tally, bins, at) / units })),
  };
}

/** Inside of its bin, a quantile is taken to lie as far as its rank does. */
function quantileOf({ counts, min, max, moments }: NumberTally, { edges }: Bins, at: number): number {
  const rank = at * moments.count;
  let below = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    const inside = counts[bin] as number;
    if (below + inside < rank || inside === 0) {
      below += inside;
      continue;
    }
    const low = Math.max(min, bin === 0 ? min : (edges[bin - 1] as number));
    const high = Math.min(max, bin === edges.length ? max : (edges[bin] as number));
    return low + ((rank - below) / inside) * (high - low);
  }
  return max;
}

function histogramOf({ drawn, drawnAt, axis, lawAt }: Bins, counts: Float64Array, total: number): HistogramReport {
  const upTo = new Float64Array(counts.length + 1);
  for (let bin = 0; bin < counts.length; bin++) upTo[bin + 1] = (upTo[bin] as number) + (counts[bin] as number);
  const rows = drawnAt.map((edge) => upTo[edge + 1] as number);
  const chances = lawAt && drawnAt.map((edge) => lawAt[edge] as number);
  const between = (sums: readonly number[]) => sums.slice(1).map((sum, i) => sum - (sums[i] as number));
  return {
    axis,
    edges: drawn,
    counts: between(rows),
    below: rows[0] ?? 0,
    above: total - (rows[rows.length - 1] ?? 0),
    ...(chances && { expected: between(chances).map((share) => share * total) }),
  };
}
