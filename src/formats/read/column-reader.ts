import type { Vector } from '../../engine/columns/vector.ts';
import { utf8Bytes } from '../../engine/random/utf8.ts';
import type { FieldColumn } from '../fields/field-writer.ts';
import { booleanCell } from './boolean-cell.ts';
import { ABSENT, BARE, type CellBlock } from './cell-block.ts';
import type { DecimalSign } from './decimal-sign.ts';
import { markedNumber } from './marked-number.ts';
import { momentCell, timeCell } from './moment-cell.ts';
import { type SlashOrder, slashSigns } from './slash-order.ts';
import { textReader } from './text-reader.ts';

/** The values of a column for some rows. */
export interface ReadValues {
  readonly vector: Vector;
  /** Rows whose cell is none of its type: their value is taken for empty. */
  readonly unreadable: readonly number[];
  /** How cells were taken that can be read in several ways, or what helps to read those that cannot, in sentences. */
  readonly note?: string;
}

/** How the cells of a file are written, as far as it is known. */
export interface CellDialect {
  /** What stands for an empty cell besides nothing: "NULL", "\\N"; "" for a cell of two quotes. */
  readonly nullWords: readonly string[];
  /** What stands first in dates with slashes; found out column by column where it is left out. */
  readonly slashOrder?: SlashOrder;
  /** The decimal sign of the numbers of this column, as it is known by now; none where it is found out nowhere. */
  readonly decimalSign?: () => DecimalSign | undefined;
}

/** Reads the cells of a column of a block, by its place in the rows. */
export type ColumnReader = (block: CellBlock, place: number) => ReadValues;

/** Whether a cell is empty: nothing, or one of the words for it, without quotes. */
export type NullTest = (block: CellBlock, cell: number) => boolean;

const SPACE = 32;
const NOT_UTF_8 =
  'Bytes that are no UTF-8: write the files as UTF-8, or name their encoding, e.g. --encoding windows-1252.';
const MONTH_FIRST =
  'Dates such as 03/04/2024 can be read in two ways, and were read with the month first; --dates european reads them with the day first.';

/** The reader of the cells of a column. */
export function columnReader(
  { type, scale }: Pick<FieldColumn, 'type' | 'scale'>,
  { nullWords, slashOrder, decimalSign = () => undefined }: CellDialect,
): ColumnReader {
  const isNull = nullTest(nullWords);
  switch (type) {
    case 'text':
    case 'uuid':
    case 'json':
      return noted(textReader(type === 'uuid', isNull), type === 'uuid' ? undefined : NOT_UTF_8);
    case 'boolean':
      return numbers(booleanCell, isNull);
    case 'date':
    case 'timestamp':
      return moments(isNull, slashOrder);
    case 'time':
      return numbers(timeCell, isNull);
    case 'integer':
    case 'decimal':
    case 'float':
      return marked(scale, decimalSign, isNull);
  }
}

function nullTest(words: readonly string[]): NullTest {
  const isQuotedNull = words.includes('');
  const spelled = words.filter((word) => word !== '').map((word) => Array.from(utf8Bytes(word)));
  return ({ bytes, forms, starts, ends }, cell) => {
    const form = forms[cell] as number;
    const [start, end] = [starts[cell] as number, ends[cell] as number];
    if (form !== BARE) return form === ABSENT || (isQuotedNull && start === end);
    return spelled.some((codes) => codes.length === end - start && codes.every((code, i) => bytes[start + i] === code));
  };
}

/** Dates with slashes are taken for months first until one can only be a day first; all from there on are. */
function moments(isNull: NullTest, stated: SlashOrder | undefined): ColumnReader {
  let order = stated;
  let isOpen = false;
  const read = numbers((bytes, start, end) => momentCell(bytes, start, end, order), isNull);
  return (block, place) => {
    if (order === undefined) {
      const signs = slashSigns(block, place);
      order = signs.order;
      isOpen ||= signs.isNeeded;
    }
    const values = read(block, place);
    return order === undefined && isOpen ? { ...values, note: MONTH_FIRST } : values;
  };
}

function marked(scale: number, signOf: () => DecimalSign | undefined, isNull: NullTest): ColumnReader {
  let sign: DecimalSign | undefined;
  const read = numbers((bytes, start, end) => markedNumber(bytes, start, end, scale, sign), isNull);
  return (block, place) => {
    sign = signOf();
    return read(block, place);
  };
}

function noted(read: ColumnReader, note: string | undefined): ColumnReader {
  return (block, place) => {
    const values = read(block, place);
    return note === undefined || values.unreadable.length === 0 ? values : { ...values, note };
  };
}

type ReadCell = (bytes: Uint8Array, start: number, end: number) => number;

function numbers(read: ReadCell, isNull: NullTest): ColumnReader {
  return (block, place) => {
    const { bytes, rows, columns, starts, ends } = block;
    const values = new Float64Array(rows);
    const unreadable: number[] = [];
    let valid: Uint8Array | undefined;
    for (let row = 0, cell = place; row < rows; row++, cell += columns) {
      let [start, end] = [starts[cell] as number, ends[cell] as number];
      while (start < end && bytes[start] === SPACE) start++;
      while (end > start && bytes[end - 1] === SPACE) end--;
      // Other programs quote everything, empty cells too.
      const isEmpty = start === end || isNull(block, cell);
      const value = isEmpty ? Number.NaN : read(bytes, start, end);
      if (!Number.isNaN(value)) {
        values[row] = value;
        continue;
      }
      valid ??= new Uint8Array(rows).fill(1);
      valid[row] = 0;
      if (!isEmpty) unreadable.push(row);
    }
    return { vector: { storage: 'number', values, ...(valid && { valid }) }, unreadable };
  };
}
