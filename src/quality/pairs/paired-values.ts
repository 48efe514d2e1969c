import { compareCodePoints } from '../../engine/formula/compare-code-points.ts';
import { midRanks } from '../statistics/mid-ranks.ts';

/** The values of a column of a sample, as pairs compare them. */
export interface PairedValues {
  readonly name: string;
  /** NaN for null; of a column without an order, the places of its texts. */
  readonly values: ArrayLike<number>;
  /** Mid-ranks among all rows that have a value; there for a column that has an order and no null. */
  readonly ranks?: Float64Array;
  readonly isOrdered: boolean;
  /** The class of each row, -1 for null. */
  readonly classes: Int32Array;
  readonly labels: readonly string[];
}

const MOST_CLASSES = 8;
const QUARTERS = ['lowest quarter', 'second quarter', 'third quarter', 'highest quarter'];

/** Puts numbers into quarters of their ranks; those that are alike stay together. */
export function orderedValues(name: string, values: readonly number[]): PairedValues {
  const places = values.flatMap((value, i) => (Number.isNaN(value) ? [] : [i]));
  const ranks = midRanks(places.map((place) => values[place] as number));
  const classes = new Int32Array(values.length).fill(-1);
  places.forEach((place, i) => {
    classes[place] = Math.floor((4 * ((ranks[i] as number) - 0.5)) / places.length);
  });
  const isWhole = places.length === values.length;
  return { name, values, isOrdered: true, classes, labels: QUARTERS, ...(isWhole && { ranks }) };
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
  const classes = Int32Array.from(codes, (code) => (Number.isNaN(code) ? -1 : (classOf[code] as number)));
  return { name, values: codes, isOrdered: false, classes, labels };
}
