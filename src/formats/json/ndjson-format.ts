import type { FileFormat } from '../file-format.ts';
import { FORMAT_FACTS } from '../format-facts.ts';
import { type JsonLines, writeJsonRows } from './json-rows.ts';

const LINES: JsonLines = { first: '', next: '', end: '\n' };

/** JSON objects, one a line and nothing around them. */
export const ndjson: FileFormat = {
  ...FORMAT_FACTS.ndjson,
  id: 'ndjson',
  summary: 'One object a line; for streams, logs and warehouses that load JSON.',
  header: () => undefined,
  rows: ({ columns }, vectors, count, firstRow, out) => writeJsonRows(columns, vectors, count, firstRow, LINES, out),
  footer: () => undefined,
};
