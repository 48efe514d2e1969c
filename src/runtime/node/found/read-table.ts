import type { FieldColumn } from '../../../formats/fields/field-writer.ts';
import type { CellBlock, FileFault, RowScanner, RowSink } from '../../../formats/read/cell-block.ts';
import { cellText } from '../../../formats/read/cell-text.ts';
import { type ColumnReader, columnReader, type ReadValues } from '../../../formats/read/column-reader.ts';
import { guessDelimiter } from '../../../formats/read/csv-dialect.ts';
import { CsvScanner } from '../../../formats/read/csv-scanner.ts';
import type { DecimalSign } from '../../../formats/read/decimal-sign.ts';
import { DecimalSigns } from '../../../formats/read/decimal-signs.ts';
import { JsonScanner } from '../../../formats/read/json-scanner.ts';
import type { SlashOrder } from '../../../formats/read/slash-order.ts';
import type { FileHead } from '../../../quality/found/file-head.ts';
import type { FileRows } from '../../../quality/found/found-block.ts';
import { fileColumns } from './file-columns.ts';
import type { FileEncoding } from './file-signs.ts';
import { storedText } from './stored-text.ts';
import type { TableFile } from './table-files.ts';
import { UnreadFile } from './unread-file.ts';

/** How files are written, as far as it is known. */
export interface FoundDialect {
  /** Guessed from the first line where it is left out. */
  readonly delimiter?: string;
  readonly header: boolean;
  /** What stands for an empty cell besides nothing; "" for a cell of two quotes. */
  readonly nullWords: readonly string[];
  /** Found out from the numbers of each file where it is left out. */
  readonly decimalSign?: DecimalSign;
  /** What stands first in dates with slashes; found out column by column where it is left out. */
  readonly slashOrder?: SlashOrder;
  /** UTF-16 is found out where it is left out, all else taken for UTF-8. */
  readonly encoding?: FileEncoding;
}

/** What becomes of a table as it is read. */
export interface TableSink {
  /** Before the first row, and perhaps again in the end. */
  readonly head: (head: FileHead) => void;
  readonly rows: (rows: FileRows, lines: Float64Array) => void;
  readonly fault: (fault: FileFault) => void;
}

const COMMA_DECIMALS = 'Decimals stand behind a comma in this file.';
const OPEN_SIGN =
  'Numbers such as 1,234 can be 1.234 or 1234: pass --decimal comma or --decimal point to say which they are.';

/** Reads the file of a table from its beginning to its end; what cannot be read is told, and never thrown. @throws Cancelled */
export async function readTable(
  path: string,
  table: string,
  file: TableFile,
  columns: readonly FieldColumn[],
  dialect: FoundDialect,
  sink: TableSink,
  signal: AbortSignal,
): Promise<void> {
  let scanner: RowScanner | undefined;
  try {
    for await (const bytes of storedText(path, dialect.encoding, signal)) {
      if (bytes.length === 0) continue;
      scanner ??= scannerOf(bytes, table, file, columns, dialect, sink);
      scanner.push(bytes);
    }
    if (scanner === undefined) sink.fault({ line: 1, what: 'is empty: it has not even a header', isWhole: true });
    scanner?.end();
  } catch (reason) {
    if (!(reason instanceof UnreadFile)) throw reason;
    scanner?.end();
    sink.fault({ line: scanner?.line ?? 1, what: reason.message, isWhole: scanner === undefined });
  }
}

function scannerOf(
  first: Uint8Array,
  table: string,
  { format }: TableFile,
  columns: readonly FieldColumn[],
  dialect: FoundDialect,
  sink: TableSink,
): RowScanner {
  const names = columns.map(({ name }) => name);
  if (format === 'json')
    return new JsonScanner(table, names, rowSink(columns, { ...dialect, header: true }, sink, undefined, ''));
  const begin = new TextDecoder().decode(first.subarray(0, 65536));
  const line = begin.split(/\r\n?|\n/, 1)[0] ?? '';
  const delimiter = dialect.delimiter ?? guessDelimiter(line, names);
  return new CsvScanner({ delimiter, header: dialect.header }, rowSink(columns, dialect, sink, delimiter, line));
}

function rowSink(
  columns: readonly FieldColumn[],
  dialect: FoundDialect,
  sink: TableSink,
  delimiter: string | undefined,
  text: string,
): RowSink {
  const isCsv = delimiter !== undefined;
  const signs = isCsv && dialect.decimalSign === undefined ? new DecimalSigns(columns) : undefined;
  const stated = isCsv ? dialect.decimalSign : undefined;
  const readers = new Map(
    columns.map((column) => {
      const decimalSign = () => stated ?? signs?.signOf(column.name);
      return [column.name, columnReader(column, { ...dialect, decimalSign })];
    }),
  );
  const noteOf = (name: string) => {
    if (signs?.isOpen(name)) return OPEN_SIGN;
    return signs?.signOf(name) === 'comma' ? COMMA_DECIMALS : undefined;
  };
  let places: ReadonlyMap<string, number> = new Map();
  return {
    columns(cells) {
      const found = fileColumns(columns, { cells, text, isHeader: dialect.header, delimiter });
      places = found.places;
      sink.head(found.head);
    },
    block(block) {
      signs?.look(block, places);
      sink.rows(fileRows(block, places, readers, noteOf), block.lines.slice(0, block.rows));
    },
    fault: sink.fault,
  };
}

function fileRows(
  block: CellBlock,
  places: ReadonlyMap<string, number>,
  readers: ReadonlyMap<string, ColumnReader>,
  noteOf: (name: string) => string | undefined,
): FileRows {
  const known = new Map<string, ReadValues>();
  const read = (name: string) => {
    const place = places.get(name);
    const reader = readers.get(name);
    let values = known.get(name);
    if (values === undefined && place !== undefined && reader !== undefined) {
      values = reader(block, place);
      known.set(name, values);
    }
    return values;
  };
  return {
    count: block.rows,
    valuesOf: (name) => read(name)?.vector,
    unreadable: (name) => read(name)?.unreadable ?? [],
    noteOf: (name) => read(name)?.note ?? (places.has(name) ? noteOf(name) : undefined),
    textOf: (name, row) => cellText(block, row * block.columns + (places.get(name) ?? 0)),
  };
}
