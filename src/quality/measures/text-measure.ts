import type { Dictionary, Vector } from '../../engine/columns/vector.ts';
import { utf8Bytes } from '../../engine/random/utf8.ts';
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
      const sizeOf = sizes(vector);
      const hashes = distinct ? undefined : fingerprints([vector], rows.count);
      for (let i = 0; i < rows.count; i++) {
        if (vector.valid !== undefined && vector.valid[i] === 0) continue;
        const size = sizeOf(i);
        tally.rows++;
        tally.bytes += size;
        if (size < tally.shortest) tally.shortest = size;
        if (size > tally.longest) tally.longest = size;
        if (hashes === undefined) continue;
        addToSketch(tally.sketch, hashes.lanes0[i] as number, hashes.lanes1[i] as number);
        addToFew(tally.few, hashes.lanes0[i] as number, hashes.lanes1[i] as number);
      }
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

function sizes(vector: Vector): (row: number) => number {
  switch (vector.storage) {
    case 'text':
      return (row) => (vector.offsets[row + 1] as number) - (vector.offsets[row] as number);
    case 'dictionary': {
      const known = textSizes(vector.dictionary);
      return (row) => known[vector.codes[row] as number] as number;
    }
    case 'number':
      return () => 8;
  }
}
