import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FieldColumn } from '../../../formats/fields/field-writer.ts';
import type { CellBlock, FileFault, RowScanner, RowSink } from '../../../formats/read/cell-block.ts';
import { columnReader, type ReadValues } from '../../../formats/read/column-reader.ts';
import { guessDelimiter } from '../../../formats/read/csv-dialect.ts';
import { CsvScanner } from '../../../formats/read/csv-scanner.ts';
import { JsonScanner } from '../../../formats/read/json-scanner.ts';
import type { FileRows } from '../../../quality/found/found-block.ts';
import { Cancelled } from '../../cancelled.ts';
import type { TableFile } from './table-files.ts';

/** How files are written, as far as it is known. */
export interface FoundDialect {
  /** Guessed from the first line where it is left out. */
  readonly delimiter?: string;
  readonly header: boolean;
  /** What stands for an empty cell besides nothing. */
  readonly nullWords: readonly string[];
}

/** What becomes of a table as it is read. */
export interface TableSink {
  /** Before the first row, and perhaps again in the end: the columns that the file lacks, and those that nobody asked for. */
  readonly columns: (missing: readonly string[], unknown: readonly string[]) => void;
  readonly rows: (rows: FileRows, lines: Float64Array) => void;
  readonly fault: (fault: FileFault) => void;
}

const PIECE_BYTES = 1048576;

/** Reads the file of a table from its beginning to its end; what cannot be read is told, and never thrown. */
export async function readTable(
  path: string,
  table: string,
  file: TableFile,
  columns: readonly FieldColumn[],
  dialect: FoundDialect,
  sink: TableSink,
  signal: AbortSignal,
): Promise<void> {
  const rows = rowSink(columns, dialect, sink, file.format);
  let scanner: RowScanner | undefined;
  try {
    const handle = await open(path);
    try {
      const stored = handle.createReadStream({ highWaterMark: PIECE_BYTES, autoClose: false });
      for await (const piece of file.isGzip ? unpacked(stored) : stored) {
        if (signal.aborted) throw new Cancelled();
        const bytes = piece as Buffer;
        if (scanner === undefined && isWide(bytes)) {
          sink.fault({ line: 1, what: 'is UTF-16: save it as UTF-8' });
          return;
        }
        scanner ??= scannerOf(bytes, table, file, columns, dialect, rows);
        scanner.push(bytes);
      }
    } finally {
      await handle.close();
    }
    if (scanner === undefined) sink.fault({ line: 1, what: 'is empty' });
    scanner?.end();
  } catch (reason) {
    if (reason instanceof Cancelled || !isFileError(reason)) throw reason;
    scanner?.end();
    sink.fault({ line: scanner?.line ?? 1, what: whyUnread(reason.code) });
  }
}

function scannerOf(
  first: Buffer,
  table: string,
  { format }: TableFile,
  columns: readonly FieldColumn[],
  { delimiter, header }: FoundDialect,
  rows: RowSink,
): RowScanner {
  const names = columns.map(({ name }) => name);
  if (format === 'json') return new JsonScanner(table, names, rows);
  const line = first.toString('utf8', 0, 65536).replace(/^\ufeff/, '');
  return new CsvScanner(
    { delimiter: delimiter ?? guessDelimiter(line.split(/\r?\n/, 1)[0] ?? '', names), header },
    rows,
  );
}

function rowSink(
  columns: readonly FieldColumn[],
  { header, nullWords }: FoundDialect,
  sink: TableSink,
  format: TableFile['format'],
): RowSink {
  const readers = new Map(columns.map((column) => [column.name, columnReader(column, nullWords)]));
  let places = new Map<string, number>();
  return {
    columns(names) {
      const isNamed = header || format === 'json';
      const written = isNamed ? names : names.map((_, i) => columns[i]?.name ?? '');
      places = new Map(columns.flatMap(({ name }) => placed(name, written)));
      const used = new Set(places.values());
      sink.columns(
        columns.flatMap(({ name }) => (places.has(name) ? [] : [name])),
        written.filter((name, i) => !used.has(i) && name !== ''),
      );
    },
    block(block) {
      sink.rows(fileRows(block, places, readers), block.lines.slice(0, block.rows));
    },
    fault: sink.fault,
  };
}

/** Where a column is among the names of a file: under its own name, or in other letters. */
function placed(name: string, written: readonly string[]): (readonly [string, number])[] {
  const exact = written.indexOf(name);
  const folded = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const place = exact >= 0 ? exact : written.findIndex((each) => folded(each) === folded(name));
  return place < 0 ? [] : [[name, place]];
}

function fileRows(
  block: CellBlock,
  places: ReadonlyMap<string, number>,
  readers: ReadonlyMap<string, ReturnType<typeof columnReader>>,
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
  };
}

function whyUnread(code: string): string {
  if (code.startsWith('Z_')) return 'is where the compressed file breaks off';
  return code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`;
}

function unpacked(stored: Readable): Readable {
  const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
  stored.on('error', (error) => gunzip.destroy(error));
  return stored.pipe(gunzip);
}

/** A byte order mark of UTF-16. */
function isWide(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function isFileError(reason: unknown): reason is Error & { readonly code: string } {
  return reason instanceof Error && 'code' in reason && typeof reason.code === 'string';
}
