import type { Dictionary, DictionaryVector, NumberVector, TextVector } from '../../engine/columns/vector.ts';
import { utf8Bytes } from '../../engine/random/utf8.ts';
import type { RowSet } from '../../engine/rows/row-set.ts';
import { countedCodes } from '../statistics/counted-codes.ts';
import { addToSketch, foldSketch, sketchedCount, startSketch } from '../statistics/distinct-sketch.ts';
import { addToFew, type FewDifferent, foldFew, startFew } from '../statistics/few-different.ts';
import { fingerprints } from '../statistics/fingerprints.ts';
import type { Measure } from './measure.ts';
import type { ColumnSite } from './site.ts';

interface TextTally {
  rows: number;
  shortest: number;
  longest: number;
  bytes: number;
  readonly sketch: Uint8Array;
  readonly few: FewDifferent;
}

/** Measures texts that are not of a list: how long they are, and how many are different: exactly up to 1024, else about. */
export function textMeasure({ column }: ColumnSite): Measure<TextTally> {
  const { distinct } = column.generator;
  return {
    name: `texts ${column.name}`,
    start: () => ({ rows: 0, shortest: Infinity, longest: 0, bytes: 0, sketch: startSketch(), few: startFew() }),
    look(tally, { rows, shown }) {
      const vector = shown(column.name);
      if (vector.storage === 'dictionary') lookAtCodes(tally, vector, rows, distinct);
      else lookAtTexts(tally, vector, rows, distinct);
    },
    fold(total, next) {
      total.rows += next.rows;
      total.bytes += next.bytes;
      total.shortest = Math.min(total.shortest, next.shortest);
      total.longest = Math.max(total.longest, next.longest);
      foldSketch(total.sketch, next.sketch);
      foldFew(total.few, next.few);
    },
    find({ rows, bytes, shortest, longest, sketch, few }) {
      if (rows === 0) return {};
      return {
        column: {
          name: column.name,
          texts: { shortest, longest, meanLength: bytes / rows },
          distinct: distinct
            ? { count: rows, by: 'proven' }
            : !few.isFull
              ? { count: few.count, by: 'exact' }
              : { count: Math.min(rows, sketchedCount(sketch)), by: 'estimate' },
        },
      };
    },
  };
}

/** Each text of a list is looked at once a block, by how many rows have it. */
function lookAtCodes(tally: TextTally, vector: DictionaryVector, { count, memory }: RowSet, isDistinct: boolean): void {
  const { dictionary } = vector;
  const { codes, rows, found } = countedCodes(vector, count);
  const sizes = textSizes(dictionary);
  const few = { storage: 'dictionary', dictionary, codes: codes.subarray(0, found) } as const;
  const hashes = isDistinct ? undefined : fingerprints([few], found, memory);
  for (let i = 0; i < found; i++) {
    addSize(tally, sizes[codes[i] as number] as number, rows[i] as number);
    if (hashes !== undefined) addText(tally, hashes.lanes0[i] as number, hashes.lanes1[i] as number);
  }
}

function lookAtTexts(
  tally: TextTally,
  vector: NumberVector | TextVector,
  { count, memory }: RowSet,
  isDistinct: boolean,
): void {
  const hashes = isDistinct ? undefined : fingerprints([vector], count, memory);
  for (let i = 0; i < count; i++) {
    if (vector.valid !== undefined && vector.valid[i] === 0) continue;
    addSize(
      tally,
      vector.storage === 'text' ? (vector.offsets[i + 1] as number) - (vector.offsets[i] as number) : 8,
      1,
    );
    if (hashes !== undefined) addText(tally, hashes.lanes0[i] as number, hashes.lanes1[i] as number);
  }
}

function addSize(tally: TextTally, size: number, rows: number): void {
  tally.rows += rows;
  tally.bytes += size * rows;
  if (size < tally.shortest) tally.shortest = size;
  if (size > tally.longest) tally.longest = size;
}

function addText({ sketch, few }: TextTally, hash0: number, hash1: number): void {
  addToSketch(sketch, hash0, hash1);
  addToFew(few, hash0, hash1);
}

const sizesOf = new WeakMap<Dictionary, Int32Array>();

/** Dictionaries are the same for all rows, and measured once. */
function textSizes(dictionary: Dictionary): Int32Array {
  let known = sizesOf.get(dictionary);
  if (known === undefined) {
    known = Int32Array.from(dictionary.texts, (text) => utf8Bytes(text).length);
    sizesOf.set(dictionary, known);
  }
  return known;
}
