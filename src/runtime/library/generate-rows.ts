import { openPlan } from '../../engine/plan/open-plan.ts';
import type { FormatId } from '../../formats/format-id.ts';
import { type CsvOptions, DEFAULT_FORMAT_OPTIONS, type JsonOptions } from '../../formats/format-options.ts';
import type { JsonValue } from '../../schema/json-value.ts';
import { chunkBytes } from '../chunk-bytes.ts';
import { chunkRequests } from '../chunk-requests.ts';
import { exportFiles } from '../export-files.ts';
import { writtenTables } from '../written-tables.ts';
import type { LibraryPlan } from './compile-document.ts';
import { libraryTexts } from './library-texts.ts';

/** What is generated, and how it is written. */
export interface GenerateOptions {
  /** Names of tables; all of them where left out. */
  readonly tables?: readonly string[];
  /** `csv` where left out. */
  readonly format?: FormatId;
  readonly csv?: Partial<CsvOptions>;
  readonly json?: Partial<JsonOptions>;
  /** Whether rows also hold the columns of their parents and of the rows they point at. */
  readonly flatten?: boolean;
}

/** A piece of a file; the pieces of a file follow each other, and so do the files. */
export interface FileChunk {
  readonly file: string;
  readonly table: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A row with its values by column: numbers, texts, booleans and nulls; dates and times as texts by ISO 8601. */
export type Row = Readonly<Record<string, JsonValue>>;

/** The rows of a plan: as the bytes of files, piece by piece, or as objects. */
export interface Generation extends AsyncIterable<FileChunk> {
  /** The rows of all tables that were asked for, table by table. */
  rows(): AsyncGenerator<{ readonly table: string; readonly row: Row }, void, void>;
}

/** Rows that are made at once. */
const CHUNK_ROWS = 8192;

/**
 * Generates the rows of a plan in this thread, piece by piece as they are asked for: the same bytes as the terminal and the
 * studio write.
 *
 * @throws When a table is asked for that the plan does not have
 */
export function generate(plan: LibraryPlan, options: GenerateOptions = {}): Generation {
  const { job, tables: all } = plan;
  const { tables: names, format = 'csv', flatten = false } = options;
  const unknown = names?.find((name) => !all.some((table) => table.name === name));
  if (unknown !== undefined) throw new Error(`generate: the document has no table "${unknown}"`);
  const tables = writtenTables(all, names === undefined ? {} : { tables: names });
  const csv = { ...DEFAULT_FORMAT_OPTIONS.csv, ...options.csv };
  const json = { ...DEFAULT_FORMAT_OPTIONS.json, ...options.json };
  const engine = openPlan(job.plan, job.artifacts, libraryTexts(job.plan));

  async function* chunks(id: FormatId): AsyncGenerator<FileChunk, void, void> {
    const settings = { format: id, options: { csv, json }, flatten, gzip: false };
    for (const file of exportFiles(job.plan.document, tables, settings)) {
      for (const request of chunkRequests(file, CHUNK_ROWS)) {
        yield { file: file.name, table: request.table, bytes: chunkBytes(engine, request) };
      }
    }
  }

  return {
    [Symbol.asyncIterator]: () => chunks(format),
    async *rows() {
      const decoder = new TextDecoder();
      for await (const { table, bytes } of chunks('ndjson')) {
        for (const line of decoder.decode(bytes).split('\n')) {
          // Each line of NDJSON is an object by the names of the columns.
          if (line !== '') yield { table, row: JSON.parse(line) as Row };
        }
      }
    },
  };
}
