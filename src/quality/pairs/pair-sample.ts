import { gather } from '../../engine/columns/gather.ts';
import type { Vector } from '../../engine/columns/vector.ts';
import type { BoundColumn } from '../../engine/plan/bound-table.ts';
import { lookMachine } from '../kernels/look-machine.ts';
import type { Block } from '../measures/block.ts';
import { valueTexts } from '../profiles/value-texts.ts';

/** A column of which pairs are made: by its order, or by its few different values. */
export interface PairedColumn {
  readonly column: BoundColumn;
  readonly isOrdered: boolean;
}

/** The values of rows that are evenly spread over a table; of the same rows however they were dealt out. */
export interface PairSample {
  /** Rows that passed by. */
  rows: number;
  /** Rows that are kept at most. */
  readonly most: number;
  /** Of 2 to the power of this, one row is kept. */
  level: number;
  ordinals: number[];
  /** Of each column, what its rows hold: numbers, or places in its texts; NaN for null. */
  readonly values: number[][];
  /** Of each column of few values, those in the order in which they came. */
  readonly texts: string[][];
}

/** Rows of which pairs are made: a correlation of 5.6 % is five standard errors of so many, and more take their time. */
export const MOST_PAIRED = 8192;
/** In a report that costs less, correlations of 7.8 %. */
export const FEW_PAIRED = 4096;
/** 2^32 over the golden ratio: its multiples are spread as evenly as can be, whatever repeats itself in the rows. */
const GOLDEN = 0x9e3779b1;

/**
 * A sample of nothing yet.
 *
 * @param rows how many are to come, where that is known
 * @param most how many are kept
 */
export function startPairSample(columns: number, rows: number, most: number): PairSample {
  const none = <Each>() => Array.from({ length: columns }, (): Each[] => []);
  return { rows: 0, most, level: levelOf(rows, most), ordinals: [], values: none<number>(), texts: none<string>() };
}

/** Keeps what some rows of a block hold. */
export function sampleBlock(sample: PairSample, columns: readonly PairedColumn[], block: Block): void {
  const { count } = block.rows;
  sample.rows += count;
  const kept = keptPlaces(block, sample.level);
  if (kept.length === 0) return;
  const ordinals = block.from === undefined ? block.rows.ordinals() : undefined;
  const { from = 0 } = block;
  for (let i = 0; i < kept.length; i++) {
    const place = kept[i] as number;
    sample.ordinals.push(ordinals === undefined ? from + place : (ordinals[place] as number));
  }
  columns.forEach(({ column, isOrdered }, at) => {
    const vector = block.shown(column.name);
    const into = sample.values[at] ?? [];
    if (isOrdered && vector.storage === 'number') {
      const { values, valid } = vector;
      for (let i = 0; i < kept.length; i++) {
        const place = kept[i] as number;
        into.push(valid !== undefined && valid[place] === 0 ? Number.NaN : (values[place] as number));
      }
    } else keepTexts(vector, kept, column, into, coder(sample.texts[at] ?? []));
  });
}

function keepTexts(
  vector: Vector,
  kept: ArrayLike<number>,
  column: BoundColumn,
  into: number[],
  codeOf: (text: string) => number,
): void {
  if (vector.storage !== 'dictionary') {
    const texts = valueTexts(gather(vector, Int32Array.from(kept)), kept.length, column);
    for (const text of texts) into.push(text === null ? Number.NaN : codeOf(text));
    return;
  }
  const { codes, dictionary, valid } = vector;
  const known = new Int32Array(dictionary.texts.length).fill(-1);
  for (let i = 0; i < kept.length; i++) {
    const place = kept[i] as number;
    if (valid !== undefined && valid[place] === 0) {
      into.push(Number.NaN);
      continue;
    }
    const own = codes[place] as number;
    if (known[own] === -1) known[own] = codeOf(dictionary.texts[own] ?? '');
    into.push(known[own] as number);
  }
}

/** Adds the sample of the rows behind. */
export function foldPairSample(total: PairSample, next: PairSample): void {
  total.rows += next.rows;
  for (const ordinal of next.ordinals) total.ordinals.push(ordinal);
  next.values.forEach((values, at) => {
    const [into, known, texts] = [total.values[at] ?? [], total.texts[at] ?? [], next.texts[at] ?? []];
    if (texts.length === 0) for (const value of values) into.push(value);
    else {
      const codes = texts.map(coder(known));
      for (const value of values) into.push(codes[value] ?? Number.NaN);
    }
  });
  const level = Math.max(total.level, next.level, levelOf(total.rows, total.most));
  if (level > total.level) thin(total, level);
}

function levelOf(rows: number, most: number): number {
  let level = 0;
  for (let left = rows; left > most; left /= 2) level++;
  return level;
}

/** Which rows of a block are kept; to be read before the next look. */
function keptPlaces({ rows, from }: Block, level: number): ArrayLike<number> {
  if (from !== undefined && level > 0) {
    const machine = lookMachine();
    const found = machine.spreadRows(rows.count, Math.imul(from, GOLDEN), GOLDEN, 32 - level);
    return machine.starts.subarray(0, found);
  }
  const kept: number[] = [];
  const ordinals = rows.ordinals();
  for (let i = 0; i < rows.count; i++) if (isKept(ordinals[i] as number, level)) kept.push(i);
  return kept;
}

/** Whether a row is kept where one of 2^level is; those of a higher level are among those of a lower one. */
function isKept(ordinal: number, level: number): boolean {
  return level === 0 || Math.imul(ordinal, GOLDEN) >>> (32 - level) === 0;
}

function thin(sample: PairSample, level: number): void {
  sample.level = level;
  const isLeft = sample.ordinals.map((ordinal) => isKept(ordinal, level));
  sample.ordinals = sample.ordinals.filter((_, i) => isLeft[i]);
  sample.values.forEach((values, at) => {
    sample.values[at] = values.filter((_, i) => isLeft[i]);
  });
}

/** Gives each text its place in a list, at whose end it puts new ones. */
function coder(known: string[]): (text: string) => number {
  const places = new Map(known.map((text, place) => [text, place]));
  return (text) => {
    let place = places.get(text);
    if (place === undefined) {
      place = known.push(text) - 1;
      places.set(text, place);
    }
    return place;
  };
}
