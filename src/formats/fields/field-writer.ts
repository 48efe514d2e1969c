import type { Vector } from '../../engine/columns/vector.ts';
import type { ColumnType } from '../../schema/column-type.ts';
import { booleanWriter } from './boolean-writer.ts';
import { decimalWriter } from './decimal-writer.ts';
import { dictionaryWriter } from './dictionary-writer.ts';
import { floatWriter } from './float-writer.ts';
import { integerWriter } from './integer-writer.ts';
import { momentWriter } from './moment-writer.ts';
import type { Quoting } from './quoting.ts';
import { textWriter } from './text-writer.ts';

/** What a writer needs to know of a column. */
export interface FieldColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Decimal places; 0 for every other type than decimal. */
  readonly scale: number;
  /** The grid of a date or timestamp in milliseconds. */
  readonly resolutionMs: number;
}

/** Writes the values of one vector as text in UTF-8. */
export interface FieldWriter {
  /** No value takes more bytes than this. */
  readonly mostBytes: number;
  /** Writes the value of a row at a place of the target, which has room for it; returns the place behind it. */
  readonly write: (row: number, target: Uint8Array, view: DataView, at: number) => number;
}

/** The writer of a column's values; nulls write nothing. */
export function fieldWriter(column: FieldColumn, vector: Vector, quoting: Quoting): FieldWriter {
  const writer = valueWriter(column, vector, quoting);
  const { valid } = vector;
  if (valid === undefined) return writer;
  return {
    mostBytes: writer.mostBytes,
    write: (row, target, view, at) => (valid[row] === 0 ? at : writer.write(row, target, view, at)),
  };
}

function valueWriter(column: FieldColumn, vector: Vector, quoting: Quoting): FieldWriter {
  if (vector.storage === 'dictionary') return dictionaryWriter(vector, quoting);
  if (vector.storage === 'text') return textWriter(vector, quoting);
  switch (column.type) {
    case 'integer':
      return integerWriter(vector.values);
    case 'decimal':
      return column.scale === 0 ? integerWriter(vector.values) : decimalWriter(vector.values, column.scale);
    case 'boolean':
      return booleanWriter(vector.values);
    case 'date':
    case 'timestamp':
      return momentWriter(
        vector.values,
        column.type === 'date' ? 'day' : column.resolutionMs < 1000 ? 'millisecond' : 'second',
      );
    case 'float':
    case 'text':
    case 'uuid':
      return floatWriter(vector.values);
  }
}
