import { compareCodePoints } from '../../engine/formula/compare-code-points.ts';
import { type Centred, centred } from '../statistics/correlation.ts';
import { midRanks, type Ranked, rankedOf, ranksOf } from '../statistics/ranked.ts';

/** The values of a column of a sample, as pairs compare them. */
export interface PairedValues {
  readonly name: string;
  /** There for a column that has an order. */
  readonly ordered?: OrderedValues;
  /** The class of each row, -1 for null. */
  readonly classes: Int32Array;
  readonly labels: readonly string[];
}

/** Numbers, by what they are and by their ranks. */
export interface OrderedValues {
  /** NaN for null. */
  readonly values: Float64Array;
  readonly ranked: Ranked;
  /** Where none of them is null: all of them around their means. */
  readonly whole?: { readonly ranks: Centred; readonly values: Centred };
}

const MOST_CLASSES = 8;
const QUARTERS = ['lowest quarter', 'second quarter', 'third quarter', 'highest quarter'];

/** Puts numbers in order, and into quarters of their ranks; those that are alike stay together. */
export function orderedValues(name: string, numbers: readonly number[]): PairedValues {
  const values = new Float64Array(numbers.length);
  for (let i = 0; i < values.length; i++) values[i] = numbers[i] as number;
  const ranked = rankedOf(values);
  const ranks = midRanks(ranked.counts);
  const classes = new Int32Array(values.length);
  for (let i = 0; i < classes.length; i++) {
    const code = ranked.codes[i] as number;
    classes[i] = code < 0 ? -1 : Math.floor((4 * ((ranks[code] as number) - 0.5)) / ranked.held);
  }
  const whole = ranked.held === values.length && {
    whole: { ranks: centred(ranksOf(ranked.codes, ranks)), values: centred(values) },
  };
  return { name, ordered: { values, ranked, ...whole }, classes, labels: QUARTERS };
}

/** Puts texts into the most frequent ones and all others. */
export function namedValues(name: string, codes: readonly number[], texts: readonly string[]): PairedValues {
  const rows = texts.map(() => 0);
  for (const code of codes) if (!Number.isNaN(code)) rows[code] = (rows[code] ?? 0) + 1;
  const byRows = texts
    .map((text, code) => ({ text, code, rows: rows[code] ?? 0 }))
    .sort((a, b) => b.rows - a.rows || compareCodePoints(a.text, b.text));
  const kept = byRows.slice(0, byRows.length > MOST_CLASSES + 1 ? MOST_CLASSES : byRows.length);
  const classOf = new Int32Array(texts.length).fill(kept.length);
  kept.forEach(({ code }, place) => {
    classOf[code] = place;
  });
  const labels = kept.map(({ text }) => text);
  if (kept.length < byRows.length) labels.push(`${byRows.length - kept.length} others`);
  const classes = new Int32Array(codes.length);
  for (let i = 0; i < classes.length; i++) {
    const code = codes[i] as number;
    classes[i] = Number.isNaN(code) ? -1 : (classOf[code] as number);
  }
  return { name, classes, labels };
}
