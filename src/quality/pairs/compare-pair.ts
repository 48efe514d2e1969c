import { normalQuantile } from '../../engine/math/normal-quantile.ts';
import type { PairReport } from '../report/quality-report.ts';
import { chanceOfCorrelation } from '../statistics/chance-of-correlation.ts';
import { contingency } from '../statistics/contingency.ts';
import { centred, correlation } from '../statistics/correlation.ts';
import { countsOf, midRanks, ranksOf } from '../statistics/ranked.ts';
import type { OrderedValues, PairedValues } from './paired-values.ts';

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
  const ordered = [one.ordered, other.ordered] as const;
  return ordered[0] === undefined || ordered[1] === undefined
    ? byClasses(one, other)
    : byRanks([one.name, other.name], ordered[0], ordered[1]);
}

function byRanks(columns: PairReport['columns'], one: OrderedValues, other: OrderedValues): ComparedPair | undefined {
  const [mine, theirs] =
    one.whole !== undefined && other.whole !== undefined
      ? [one.whole, other.whole]
      : [heldIn(one, other), heldIn(other, one)];
  const found = correlation(mine.ranks, theirs.ranks);
  if (found === undefined) return undefined;
  const rows = mine.values.values.length;
  const linear = correlation(mine.values, theirs.values)?.value;
  const chance = chanceOfCorrelation(found.value, found.skewness, rows);
  const most = found.value < 0 ? -1 : 1;
  return {
    columns,
    by: 'ranks',
    rows,
    value: found.value,
    ...(linear !== undefined && { linear }),
    chance,
    standardErrors: errorsOfChance(chance),
    isTelling: chanceOfCorrelation(most, found.skewness, rows) < FAILING,
  };
}

/** The values and ranks of a column among the rows in which another one has a value too. */
function heldIn({ values, ranked }: OrderedValues, other: OrderedValues): NonNullable<OrderedValues['whole']> {
  const rows = values.length;
  // Loops: to map typed arrays through functions takes ten times as long.
  const codes = new Int32Array(rows);
  const both = new Float64Array(rows);
  let held = 0;
  for (let i = 0; i < rows; i++) {
    const code = ranked.codes[i] as number;
    if (code < 0 || (other.ranked.codes[i] as number) < 0) continue;
    codes[held] = code;
    both[held] = values[i] as number;
    held++;
  }
  const own = codes.subarray(0, held);
  const ranks = midRanks(countsOf(own, ranked.counts.length));
  return { ranks: centred(ranksOf(own, ranks)), values: centred(both.subarray(0, held)) };
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
