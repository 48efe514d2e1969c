import type { Dictionary, Vector } from '../../engine/columns/vector.ts';
import { utf8Text } from '../../engine/formula/utf8-text.ts';
import { type CellBlock, ESCAPED } from './cell-block.ts';
import type { ColumnReader, NullTest } from './column-reader.ts';
import { wellFormed } from './well-formed.ts';

/** A column of more different texts is held text by text. */
const MOST_TEXTS = 4096;
const SLOTS = 16384;
const QUOTE = 34;
const [HYPHEN, ZERO, NINE, UPPER_A, UPPER_F, LOWER_A, LOWER_F] = [45, 48, 57, 65, 70, 97, 102];

/** Reads texts: as codes of a dictionary while there are few different ones. UUIDs are held in small letters. */
export function textReader(isUuid: boolean, isNull: NullTest): ColumnReader {
  const words = isUuid ? undefined : new Words();
  let isCoded = words !== undefined;
  let copied = new Uint8Array(65536);
  return (block, place) => {
    const { rows, columns } = block;
    const offsets = new Uint32Array(rows + 1);
    const unreadable: number[] = [];
    let valid: Uint8Array | undefined;
    let length = 0;
    for (let row = 0, cell = place; row < rows; row++, cell += columns) {
      const size = (block.ends[cell] as number) - (block.starts[cell] as number);
      if (length + size > copied.length) {
        const grown = new Uint8Array(2 * (length + size));
        grown.set(copied.subarray(0, length));
        copied = grown;
      }
      const isEmpty = isNull(block, cell);
      const end = isEmpty ? length : copyCell(block, cell, copied, length);
      const isText = isUuid ? isEmpty || lowerUuid(copied, length, end) : wellFormed(copied, length, end);
      if (isEmpty || !isText) {
        valid ??= new Uint8Array(rows).fill(1);
        valid[row] = 0;
        if (!isEmpty) unreadable.push(row);
      } else length = end;
      offsets[row + 1] = length;
    }
    const coded = isCoded ? words?.codesOf(copied, offsets, rows) : undefined;
    isCoded = coded !== undefined;
    const vector: Vector = coded ?? { storage: 'text', bytes: copied.slice(0, length), offsets };
    return { vector: { ...vector, ...(valid && { valid }) }, unreadable };
  };
}

/** Copies a cell without the quotes that only mark others; returns the place behind. */
function copyCell({ bytes, starts, ends, forms }: CellBlock, cell: number, target: Uint8Array, at: number): number {
  const [start, end] = [starts[cell] as number, ends[cell] as number];
  const isEscaped = forms[cell] === ESCAPED;
  let to = at;
  for (let from = start; from < end; from++) {
    const byte = bytes[from] as number;
    target[to++] = byte;
    if (isEscaped && byte === QUOTE) from++;
  }
  return to;
}

/** Whether bytes are a UUID, whose letters are then small. */
function lowerUuid(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== 36) return false;
  for (let i = 0; i < 36; i++) {
    const byte = bytes[start + i] as number;
    if (i === 8 || i === 13 || i === 18 || i === 23) {
      if (byte !== HYPHEN) return false;
    } else if (byte >= UPPER_A && byte <= UPPER_F) bytes[start + i] = byte + 32;
    else if (!((byte >= ZERO && byte <= NINE) || (byte >= LOWER_A && byte <= LOWER_F))) return false;
  }
  return true;
}

/** Different texts by their bytes, numbered in the order in which they come. */
class Words {
  readonly #slots = new Int32Array(SLOTS).fill(-1);
  readonly #words: Uint8Array[] = [];
  #dictionary: Dictionary = { texts: [] };

  /** The texts as codes; undefined once there are too many different ones. */
  codesOf(bytes: Uint8Array, offsets: Uint32Array, rows: number): Vector | undefined {
    const codes = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const code = this.#codeOf(bytes, offsets[row] as number, offsets[row + 1] as number);
      if (code === undefined) return undefined;
      codes[row] = code;
    }
    // What is known of a dictionary is kept by its identity: one that grew is another.
    if (this.#dictionary.texts.length < this.#words.length)
      this.#dictionary = { texts: this.#words.map((word) => utf8Text(word, 0, word.length)) };
    return { storage: 'dictionary', codes, dictionary: this.#dictionary };
  }

  #codeOf(bytes: Uint8Array, start: number, end: number): number | undefined {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 16777619);
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (;;) {
      const code = this.#slots[slot] as number;
      if (code < 0) break;
      const word = this.#words[code] as Uint8Array;
      let i = word.length === end - start ? 0 : -1;
      while (i >= 0 && i < word.length && word[i] === bytes[start + i]) i++;
      if (i === word.length) return code;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.#words.length >= MOST_TEXTS) return undefined;
    this.#slots[slot] = this.#words.length;
    this.#words.push(bytes.slice(start, end));
    return this.#words.length - 1;
  }
}
