import type { TextVector } from '../columns/vector.ts';
import { fillLanes } from '../random/fill-lanes.ts';
import type { StreamKey } from '../random/stream-key.ts';
import { utf8Bytes } from '../random/utf8.ts';
import type { RowSet } from '../rows/row-set.ts';

const SPACE = 32;
const COMMA = 44;
const FULL_STOP = 46;
const TWO_32 = 4294967296;
const ROWS_PER_BLOCK = 512;
const LEAST_SENTENCE = 6;
const MOST_SENTENCE = 14;
/** No sentence begins with fewer words than this left. */
const LEAST_LAST = 3;
const SENTENCE_ENDS = TWO_32 / 8;
const COMMA_FOLLOWS = TWO_32 / 12;

/** A word of a list in UTF-8, and how it begins a sentence. */
interface Word {
  readonly plain: Uint8Array;
  readonly capital: Uint8Array;
}

/**
 * Makes texts of so many words a row. Word i of a row comes from draw i: its first lane chooses the word, all alike, its
 * second where a sentence ends (after 6 to 14 words) and where a comma stands.
 */
export function proseTexts(
  list: readonly string[],
  part: 'words' | 'sentence' | 'paragraph',
  key: StreamKey,
): (rows: RowSet, lengths: Int32Array) => TextVector {
  const words = list.map((word) => ({ plain: utf8Bytes(word), capital: capitalised(utf8Bytes(word)) }));
  const longest = words.reduce((most, { plain }) => Math.max(most, plain.length), 0) + 2;
  const isProse = part !== 'words';

  return (rows, lengths) => {
    const offsets = new Uint32Array(rows.count + 1);
    const { lanes0, lanes1 } = rows.identities();
    let bytes = new Uint8Array(rows.count * 32);
    let at = 0;
    for (let from = 0; from < rows.count; from += ROWS_PER_BLOCK) {
      const to = Math.min(from + ROWS_PER_BLOCK, rows.count);
      const draws = drawn(key, lanes0.subarray(from, to), lanes1.subarray(from, to), largest(lengths, from, to));
      for (let row = from; row < to; row++) {
        const length = lengths[row] as number;
        if (at + length * longest > bytes.length) {
          const larger = new Uint8Array(2 * bytes.length + length * longest);
          larger.set(bytes);
          bytes = larger;
        }
        at = writeRow(row - from, length, draws, bytes, at);
        offsets[row + 1] = at;
      }
    }
    return { storage: 'text', bytes: bytes.slice(0, at), offsets };
  };

  function writeRow(row: number, length: number, draws: Draws, bytes: Uint8Array, start: number): number {
    let at = start;
    let inSentence = 0;
    for (let i = 0; i < length; i++) {
      const choice = Math.floor(((draws.choices[i]?.[row] ?? 0) / TWO_32) * words.length);
      const word = words[choice] as Word;
      const text = isProse && inSentence === 0 ? word.capital : word.plain;
      // A loop beats Uint8Array.set for texts this short.
      for (let b = 0; b < text.length; b++) bytes[at++] = text[b] as number;
      inSentence++;
      const left = length - 1 - i;
      if (isProse) {
        const sign = signBehind(draws.signs[i]?.[row] ?? 0, inSentence, left);
        if (sign !== SPACE) bytes[at++] = sign;
        if (sign === FULL_STOP) inSentence = 0;
      }
      if (left > 0) bytes[at++] = SPACE;
    }
    return at;
  }

  function signBehind(lane: number, inSentence: number, left: number): number {
    if (left === 0) return FULL_STOP;
    const mayEnd = part === 'paragraph' && inSentence >= LEAST_SENTENCE && left >= LEAST_LAST;
    if (mayEnd && (inSentence >= MOST_SENTENCE || lane < SENTENCE_ENDS)) return FULL_STOP;
    return inSentence >= LEAST_LAST && TWO_32 - lane <= COMMA_FOLLOWS ? COMMA : SPACE;
  }
}

/** The draws of a block of rows: by word, then by row. */
interface Draws {
  readonly choices: readonly Uint32Array[];
  readonly signs: readonly Uint32Array[];
}

function drawn(key: StreamKey, lanes0: Uint32Array, lanes1: Uint32Array, most: number): Draws {
  const choices: Uint32Array[] = [];
  const signs: Uint32Array[] = [];
  for (let attempt = 0; attempt < most; attempt++) {
    const choice = new Uint32Array(lanes0.length);
    const sign = new Uint32Array(lanes0.length);
    fillLanes(key, lanes0, lanes1, lanes0.length, choice, sign, attempt);
    choices.push(choice);
    signs.push(sign);
  }
  return { choices, signs };
}

function largest(lengths: Int32Array, from: number, to: number): number {
  let most = 0;
  for (let row = from; row < to; row++) most = Math.max(most, lengths[row] as number);
  return most;
}

/** A word whose first letter of a to z is a capital. */
function capitalised(word: Uint8Array): Uint8Array {
  const capital = word.slice();
  const [first] = capital;
  if (first !== undefined && first >= 97 && first <= 122) capital[0] = first - 32;
  return capital;
}
