import { utf8Bytes } from '../../engine/random/utf8.ts';
import type { FileFormat } from '../file-format.ts';
import { type JsonLines, writeJsonRows } from './json-rows.ts';

const LINES: JsonLines = { first: '\n', next: ',\n', end: '' };

/** One JSON array of objects, one object a line. */
export const json: FileFormat = {
  id: 'json',
  title: 'JSON',
  summary: 'One array of objects a table; for programs that read a file whole.',
  extension: 'json',
  mediaType: 'application/json',
  holds: 'table',
  header: (_table, _file, out) => out.append(utf8Bytes('[')),
  rows: ({ columns }, vectors, count, firstRow, out) => writeJsonRows(columns, vectors, count, firstRow, LINES, out),
  footer: (_table, _file, out) => out.append(utf8Bytes('\n]\n')),
};
