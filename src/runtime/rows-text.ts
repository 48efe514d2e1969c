import type { Engine } from '../engine/rows/engine.ts';
import type { FormatId } from '../formats/format-id.ts';
import { type CsvOptions, DEFAULT_FORMAT_OPTIONS } from '../formats/format-options.ts';
import { chunkBytes } from './chunk-bytes.ts';
import type { CopyFormat, CopyRequest } from './protocol.ts';

/** Text on a clipboard is for Windows programs as well as for others, and these take both ends of a line. */
const STYLES: Readonly<Record<CopyFormat, { readonly format: FormatId; readonly csv: Partial<CsvOptions> }>> = {
  tsv: { format: 'csv', csv: { delimiter: '\t', newline: 'crlf' } },
  csv: { format: 'csv', csv: {} },
  json: { format: 'json', csv: {} },
};

/** Rows as a text, written as a file of these rows alone would be. */
export function rowsText(engine: Engine, { table, from, to, as }: Omit<CopyRequest, 'planId'>): string {
  const { format, csv } = STYLES[as];
  const options = { ...DEFAULT_FORMAT_OPTIONS, csv: { ...DEFAULT_FORMAT_OPTIONS.csv, ...csv } };
  const tables = [{ name: table, rows: to - from, slice: { fromRow: from, toRow: to } }];
  const file = { name: '', format, options, flatten: false, gzip: false, tables };
  return new TextDecoder().decode(chunkBytes(engine, { table, fromRow: from, toRow: to, place: 0, file }));
}
