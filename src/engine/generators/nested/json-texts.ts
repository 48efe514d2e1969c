import type { ColumnType } from '../../../schema/column-type.ts';
import type { Dictionary, DictionaryVector, TextVector, Vector } from '../../columns/vector.ts';
import { numberTexts } from '../../formula/number-texts.ts';
import { utf8Text } from '../../formula/utf8-text.ts';
import { utf8Bytes } from '../../random/utf8.ts';

/** What decides how a value is written as JSON. */
interface JsonShape {
  readonly type: ColumnType;
  readonly scale: number;
}

const QUOTED: readonly ColumnType[] = ['date', 'time', 'timestamp'];
const NULL = utf8Bytes('null');
const [QUOTE, BACKSLASH] = [34, 92];

/**
 * The first values of a vector as JSON texts, none of them null: numbers with all their digits, dates and times quoted as
 * ISO 8601 writes them, texts escaped, nested values as they are; `null` for null and for what is no finite number.
 */
export function jsonTexts(vector: Vector, shape: JsonShape, count: number): TextVector | DictionaryVector {
  switch (vector.storage) {
    case 'number':
      return numbers(vector.values.subarray(0, count), vector.valid, shape);
    case 'dictionary':
      return entries(vector, count, shape.type === 'json');
    case 'text':
      return texts(vector, count, shape.type === 'json');
  }
}

function numbers(values: Float64Array, valid: Uint8Array | undefined, { type, scale }: JsonShape): TextVector {
  if (type === 'text' || type === 'uuid' || type === 'json') throw new Error(`jsonTexts: numbers cannot be ${type}`);
  const all = numberTexts({ storage: 'number', values }, type, scale);
  const isNull = (row: number) => valid?.[row] === 0 || !Number.isFinite(values[row]);
  const quoted = QUOTED.includes(type);
  return written(values.length, (row, write) => {
    if (isNull(row)) write.bytes(NULL, 0, NULL.length);
    else {
      if (quoted) write.byte(QUOTE);
      write.bytes(all.bytes, all.offsets[row] as number, all.offsets[row + 1] as number);
      if (quoted) write.byte(QUOTE);
    }
  });
}

function texts({ bytes, offsets, valid }: TextVector, count: number, isJson: boolean): TextVector {
  return written(count, (row, write) => {
    const [from, to] = [offsets[row] as number, offsets[row + 1] as number];
    if (valid?.[row] === 0) write.bytes(NULL, 0, NULL.length);
    else if (isJson) write.bytes(bytes, from, to);
    else writeText(bytes, from, to, write);
  });
}

const known = new WeakMap<Dictionary, Dictionary>();

/** Each entry is escaped once for as long as the dictionary lives; the last one of the new dictionary is null. */
function entries({ codes, dictionary, valid }: DictionaryVector, count: number, isJson: boolean): DictionaryVector {
  let written = known.get(dictionary);
  if (written === undefined) {
    const own = isJson ? dictionary.texts : dictionary.texts.map(escaped);
    written = { texts: [...own, 'null'] };
    known.set(dictionary, written);
  }
  const nullCode = dictionary.texts.length;
  const out = codes.slice(0, count);
  if (valid !== undefined) for (let row = 0; row < count; row++) if (valid[row] === 0) out[row] = nullCode;
  return { storage: 'dictionary', codes: out, dictionary: written };
}

/** Half a surrogate pair is what its bytes are in every file, and databases have no U+0000 in JSON. */
function escaped(text: string): string {
  const bytes = utf8Bytes(text);
  return JSON.stringify(utf8Text(bytes, 0, bytes.length).replaceAll('\u0000', '\ufffd'));
}

interface Writer {
  byte(byte: number): void;
  bytes(from: Uint8Array, start: number, end: number): void;
}

function written(count: number, row: (row: number, write: Writer) => void): TextVector {
  const offsets = new Uint32Array(count + 1);
  let bytes = new Uint8Array(count * 16 + 64);
  let at = 0;
  const room = (more: number) => {
    if (at + more <= bytes.length) return;
    const larger = new Uint8Array(2 * bytes.length + more);
    larger.set(bytes);
    bytes = larger;
  };
  const write: Writer = {
    byte(byte) {
      room(1);
      bytes[at++] = byte;
    },
    bytes(from, start, end) {
      room(end - start);
      for (let i = start; i < end; i++) bytes[at++] = from[i] as number;
    },
  };
  for (let i = 0; i < count; i++) {
    row(i, write);
    offsets[i + 1] = at;
  }
  return { storage: 'text', bytes: bytes.slice(0, at), offsets };
}

/** The escapes of RFC 8259 for the ASCII signs that need one; U+FFFD stands for U+0000. */
const ESCAPES: readonly (Uint8Array | undefined)[] = Array.from({ length: 256 }, (_, code) => {
  if (code === 0) return utf8Bytes('\ufffd');
  const isSpecial = code < 32 || code === QUOTE || code === BACKSLASH;
  return isSpecial ? utf8Bytes(JSON.stringify(String.fromCharCode(code)).slice(1, -1)) : undefined;
});

function writeText(bytes: Uint8Array, from: number, to: number, write: Writer): void {
  write.byte(QUOTE);
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    const escape = ESCAPES[byte];
    if (escape === undefined) write.byte(byte);
    else write.bytes(escape, 0, escape.length);
  }
  write.byte(QUOTE);
}
