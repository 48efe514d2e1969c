import type { Vector } from '../../engine/columns/vector.ts';
import { utf8Text } from '../../engine/formula/utf8-text.ts';
import type { FieldColumn } from '../fields/field-writer.ts';
import { ABSENT, BARE, type CellBlock } from './cell-block.ts';
import { momentCell, timeCell } from './moment-cell.ts';
import { numberCell } from './number-cell.ts';
import { slashOrder } from './slash-order.ts';
import { textReader } from './text-reader.ts';

/** The values of a column for some rows. */
export interface ReadValues {
  readonly vector: Vector;
  /** Rows whose cell is none of its type: their value is taken for empty. */
  readonly unreadable: readonly number[];
}

/** Reads the cells of a column of a block, by its place in the rows. */
export type ColumnReader = (block: CellBlock, place: number) => ReadValues;

/** Whether a cell is empty: nothing, or one of the words for it, without quotes. */
export type NullTest = (block: CellBlock, cell: number) => boolean;

const SPACE = 32;
const TRUE = new Set(['true', 't', 'yes', 'y', '1']);
const FALSE = new Set(['false', 'f', 'no', 'n', '0']);

/** The reader of the cells of a column. @param nullWords what stands for an empty cell besides nothing: "NULL", "\\N" */
export function columnReader(
  { type, scale }: Pick<FieldColumn, 'type' | 'scale'>,
  nullWords: readonly string[],
): ColumnReader {
  const isNull = nullTest(nullWords);
  switch (type) {
    case 'text':
    case 'uuid':
    case 'json':
      return textReader(type === 'uuid', isNull);
    case 'boolean':
      return numbers(booleanCell, isNull);
    case 'date':
    case 'timestamp':
      return moments(isNull);
    case 'time':
      return numbers(timeCell, isNull);
    case 'integer':
    case 'decimal':
    case 'float':
      return numbers((bytes, start, end) => numberCell(bytes, start, end, scale), isNull);
  }
}

function nullTest(words: readonly string[]): NullTest {
  const spelled = words.filter((word) => word !== '').map((word) => Array.from(word, (sign) => sign.charCodeAt(0)));
  return ({ bytes, forms, starts, ends }, cell) => {
    const form = forms[cell] as number;
    if (form !== BARE) return form === ABSENT;
    const [start, end] = [starts[cell] as number, ends[cell] as number];
    return spelled.some((codes) => codes.length === end - start && codes.every((code, i) => bytes[start + i] === code));
  };
}

/** Dates with slashes are taken for months first until one can only be a day first; all from there on are. */
function moments(isNull: NullTest): ColumnReader {
  let order: ReturnType<typeof slashOrder>;
  const read = numbers((bytes, start, end) => momentCell(bytes, start, end, order), isNull);
  return (block, place) => {
    order ??= slashOrder(block, place);
    return read(block, place);
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

function booleanCell(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 5) return Number.NaN;
  const lower = Uint8Array.from(bytes.subarray(start, end), (byte) =>
    byte >= 65 && byte <= 90 ? byte + 32 : byte & 0x7f,
  );
  const word = utf8Text(lower, 0, lower.length);
  return TRUE.has(word) ? 1 : FALSE.has(word) ? 0 : Number.NaN;
}
