import { normalQuantile } from '../../engine/math/normal-quantile.ts';
import type { PairReport } from '../report/quality-report.ts';
import { chanceOfCorrelation } from '../statistics/chance-of-correlation.ts';
import { contingency } from '../statistics/contingency.ts';
import { correlation } from '../statistics/correlation.ts';
import { midRanks } from '../statistics/mid-ranks.ts';
import type { PairedValues } from './paired-values.ts';

/** What is found of a pair, whatever ties it. */
export type ComparedPair = Omit<PairReport, 'tie' | 'verdict'> & {
  /** Whether anything these rows could hold would be told from chance. */
  readonly isTelling: boolean;
};

/** A check that could not fail is none: a chance this small is what makes one fail (five standard errors, R9). */
const FAILING = 5.733031437583867e-7;
const FARTHEST = 37;
const LEAST_CHANCE = 1e-290;

/** How many standard errors of a normal law, on either side, a chance is. */
export function errorsOfChance(chance: number): number {
  return chance < LEAST_CHANCE ? FARTHEST : Math.max(0, -normalQuantile(chance / 2));
}

/** Compares two columns of a sample; undefined where one of them holds one value only, or has too few rows. */
export function comparePair(one: PairedValues, other: PairedValues): ComparedPair | undefined {
  return one.isOrdered && other.isOrdered ? byRanks(one, other) : byClasses(one, other);
}

function byRanks(one: PairedValues, other: PairedValues): ComparedPair | undefined {
  let [mine, theirs] = [one.values, other.values];
  let ranks: readonly [Float64Array, Float64Array];
  if (one.ranks !== undefined && other.ranks !== undefined) ranks = [one.ranks, other.ranks];
  else {
    const both: number[] = [];
    for (let i = 0; i < one.classes.length; i++)
      if ((one.classes[i] as number) >= 0 && (other.classes[i] as number) >= 0) both.push(i);
    mine = both.map((place) => one.values[place] as number);
    theirs = both.map((place) => other.values[place] as number);
    ranks = [midRanks(mine), midRanks(theirs)];
  }
  const found = correlation(...ranks);
  if (found === undefined) return undefined;
  const rows = ranks[0].length;
  const linear = correlation(mine, theirs)?.value;
  const chance = chanceOfCorrelation(found.value, found.skewness, rows);
  const most = found.value < 0 ? -1 : 1;
  return {
    columns: [one.name, other.name],
    by: 'ranks',
    rows,
    value: found.value,
    ...(linear !== undefined && { linear }),
    chance,
    standardErrors: errorsOfChance(chance),
    isTelling: chanceOfCorrelation(most, found.skewness, rows) < FAILING,
  };
}

function byClasses(one: PairedValues, other: PairedValues): ComparedPair | undefined {
  const counts = one.labels.map(() => other.labels.map(() => 0));
  let rows = 0;
  for (let i = 0; i < one.classes.length; i++) {
    const [mine, theirs] = [one.classes[i] as number, other.classes[i] as number];
    const row = counts[mine];
    if (row === undefined || theirs < 0) continue;
    row[theirs] = (row[theirs] ?? 0) + 1;
    rows++;
  }
  const found = contingency(counts);
  if (found === undefined) return undefined;
  return {
    columns: [one.name, other.name],
    by: 'classes',
    rows,
    value: found.value,
    chance: found.chance,
    standardErrors: errorsOfChance(found.chance),
    cells: { rows: one.labels, columns: other.labels, counts },
    isTelling: found.leastChance < FAILING,
  };
}
