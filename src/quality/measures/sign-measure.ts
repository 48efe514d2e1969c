import type { Dictionary, Vector } from '../../engine/columns/vector.ts';
import { utf8Bytes } from '../../engine/random/utf8.ts';
import type { SignProfile } from '../report/quality-report.ts';
import type { Measure } from './measure.ts';
import type { ColumnSite } from './site.ts';

const LETTERS = 1;
const DIGITS = 2;
const SPACES = 4;
const MARKS = 8;
const BEYOND_ASCII = 16;
const SETS = 32;

/** The class of each byte; the bytes of a sign beyond ASCII are all of one. */
const CLASS_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return BEYOND_ASCII;
  if (byte >= 0x30 && byte <= 0x39) return DIGITS;
  const lower = byte | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return LETTERS;
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) ? SPACES : MARKS;
});

interface SignTally {
  /** Rows by the set of classes their text holds; no class: an empty text. */
  readonly rows: Float64Array;
}

/** Tells of which classes of signs texts are made; of all rows of small tables, of one block in eight of others. */
export function signMeasure({ column }: ColumnSite): Measure<SignTally> {
  return {
    name: `signs ${column.name}`,
    start: () => ({ rows: new Float64Array(SETS) }),
    look(tally, { rows, shown, isThorough }) {
      if (!isThorough) return;
      const vector = shown(column.name);
      const setOf = sets(vector);
      for (let i = 0; i < rows.count; i++) {
        if (vector.valid !== undefined && vector.valid[i] === 0) continue;
        const set = setOf(i);
        tally.rows[set] = (tally.rows[set] as number) + 1;
      }
    },
    fold(total, next) {
      for (let set = 0; set < SETS; set++) total.rows[set] = (total.rows[set] as number) + (next.rows[set] as number);
    },
    find({ rows }) {
      const of = (kind: number) => rows.reduce((sum, count, set) => ((set & kind) === 0 ? sum : sum + count), 0);
      const signs: SignProfile = {
        rows: rows.reduce((sum, count) => sum + count, 0),
        empty: rows[0] ?? 0,
        letters: of(LETTERS),
        digits: of(DIGITS),
        spaces: of(SPACES),
        marks: of(MARKS),
        beyondAscii: of(BEYOND_ASCII),
      };
      return signs.rows === 0 ? {} : { column: { name: column.name, signs } };
    },
  };
}

function sets(vector: Vector): (row: number) => number {
  switch (vector.storage) {
    case 'text': {
      const { bytes, offsets } = vector;
      return (row) => setBetween(bytes, offsets[row] as number, offsets[row + 1] as number);
    }
    case 'dictionary': {
      const known = setsOf(vector.dictionary);
      return (row) => known[vector.codes[row] as number] as number;
    }
    case 'number':
      return () => DIGITS;
  }
}

const known = new WeakMap<Dictionary, Uint8Array>();

/** Dictionaries are the same for all rows, and looked at once. */
function setsOf(dictionary: Dictionary): Uint8Array {
  let found = known.get(dictionary);
  if (found === undefined) {
    found = Uint8Array.from(dictionary.texts, (text) => {
      const bytes = utf8Bytes(text);
      return setBetween(bytes, 0, bytes.length);
    });
    known.set(dictionary, found);
  }
  return found;
}

function setBetween(bytes: Uint8Array, from: number, to: number): number {
  let set = 0;
  for (let i = from; i < to; i++) set |= CLASS_OF_BYTE[bytes[i] as number] as number;
  return set;
}
