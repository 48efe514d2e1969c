import type { Vector } from '../../engine/columns/vector.ts';
import { utf8Bytes } from '../../engine/random/utf8.ts';
import type { ColumnType } from '../../schema/column-type.ts';
import { booleanWriter } from './boolean-writer.ts';
import { decimalWriter } from './decimal-writer.ts';
import { dictionaryWriter } from './dictionary-writer.ts';
import type { FieldStyle } from './field-style.ts';
import type { FieldTwin } from './field-twin.ts';
import { floatWriter } from './float-writer.ts';
import { integerWriter } from './integer-writer.ts';
import { momentWriter } from './moment-writer.ts';
import { textWriter } from './text-writer.ts';
import { timeOfDayWriter } from './time-of-day-writer.ts';

/** What a writer needs to know of a column. */
export interface FieldColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Decimal places; 0 for every other type than decimal. */
  readonly scale: number;
  /** The grid of a date, a time of day or a timestamp in milliseconds. */
  readonly resolutionMs: number;
}

/** Writes the values of one vector as text in UTF-8. */
export interface FieldWriter {
  /** No value takes more bytes than this. */
  readonly mostBytes: number;
  /** Writes the value of a row at a place of the target, which has room for it; returns the place behind it. */
  readonly write: (row: number, target: Uint8Array, view: DataView, at: number) => number;
  /** The same values for the row writer in WebAssembly; where it is left out, that one takes what `write` writes. */
  readonly twin?: FieldTwin;
}

/** The writer of a column's values in a style; what a style has no words for is null. */
export function fieldWriter(column: FieldColumn, vector: Vector, style: FieldStyle): FieldWriter {
  const writer = valueWriter(column, vector, style);
  const { valid } = vector;
  if (style.nullText !== '') {
    const word = utf8Bytes(style.nullText);
    const isText = vector.storage !== 'number';
    return orNull(isText ? writer : unlike(writer, word, style.nullAlikeQuote), valid, word);
  }
  if (valid === undefined) return writer;
  return {
    mostBytes: writer.mostBytes,
    write: (row, target, view, at) => (valid[row] === 0 ? at : writer.write(row, target, view, at)),
    ...(writer.twin && { twin: { ...writer.twin, valid } }),
  };
}

function orNull(writer: FieldWriter, valid: Uint8Array | undefined, word: Uint8Array): FieldWriter {
  return {
    mostBytes: Math.max(writer.mostBytes, word.length),
    ...(writer.twin && { twin: { ...writer.twin, valid, nullWord: word } }),
    write(row, target, view, at) {
      if (valid === undefined || valid[row] !== 0) {
        const end = writer.write(row, target, view, at);
        if (end > at) return end;
      }
      for (let i = 0; i < word.length; i++) target[at + i] = word[i] as number;
      return at + word.length;
    },
  };
}

/** Puts a sign before and behind every value that is written. */
function enclosed(writer: FieldWriter, sign: string): FieldWriter {
  if (sign === '') return writer;
  const byte = sign.charCodeAt(0);
  return {
    mostBytes: writer.mostBytes + 2,
    ...(writer.twin?.value.kind === 'moment' && { twin: { ...writer.twin, enclosing: byte } }),
    write(row, target, view, at) {
      target[at] = byte;
      const end = writer.write(row, target, view, at + 1);
      if (end === at + 1) return at;
      target[end] = byte;
      return end + 1;
    },
  };
}

/** Puts a sign before and behind every value that is written like a word. */
function unlike(writer: FieldWriter, word: Uint8Array, sign: string): FieldWriter {
  if (sign === '') return writer;
  const byte = sign.charCodeAt(0);
  return {
    mostBytes: writer.mostBytes + 2,
    write(row, target, view, at) {
      const end = writer.write(row, target, view, at);
      if (end - at !== word.length) return end;
      for (let i = 0; i < word.length; i++) if (target[at + i] !== word[i]) return end;
      target[at] = byte;
      target.set(word, at + 1);
      target[end + 1] = byte;
      return end + 2;
    },
  };
}

function valueWriter(column: FieldColumn, vector: Vector, style: FieldStyle): FieldWriter {
  const quoting = (column.type === 'json' ? style.jsonQuoting : undefined) ?? style.quoting;
  if (vector.storage === 'dictionary') return dictionaryWriter(vector, quoting);
  if (vector.storage === 'text') return textWriter(vector, quoting);
  const { values } = vector;
  if (column.type === 'time') return enclosed(timeOfDayWriter(values, column.resolutionMs < 1000), style.momentQuote);
  if (column.type === 'date' || column.type === 'timestamp')
    return enclosed(momentWriter(values, precisionOf(column), style.timeSign, style.dateOrder), style.momentQuote);
  return enclosed(numberWriter(column, values, style), style.numberQuote);
}

function numberWriter({ type, scale }: FieldColumn, values: Float64Array, style: FieldStyle): FieldWriter {
  switch (type) {
    case 'integer':
      return integerWriter(values);
    case 'decimal':
      return scale === 0 ? integerWriter(values) : decimalWriter(values, scale);
    case 'boolean':
      return booleanWriter(values, style.booleans);
    case 'date':
    case 'time':
    case 'timestamp':
    case 'float':
    case 'text':
    case 'uuid':
    case 'json':
      return floatWriter(values, style.isFiniteOnly);
  }
}

function precisionOf({ type, resolutionMs }: FieldColumn): 'day' | 'second' | 'millisecond' {
  if (type === 'date') return 'day';
  return resolutionMs < 1000 ? 'millisecond' : 'second';
}
