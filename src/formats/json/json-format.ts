import { utf8Bytes } from '../../engine/random/utf8.ts';
import { quotedBytes } from '../fields/quoting.ts';
import type { FileFormat } from '../file-format.ts';
import { FORMAT_FACTS } from '../format-facts.ts';
import type { JsonOptions } from '../format-options.ts';
import { type JsonLines, writeJsonRows } from './json-rows.ts';
import { JSON_STYLE } from './json-style.ts';

const LINES: JsonLines = { first: '\n', next: ',\n', end: '' };

/** JSON arrays of objects, one object a line: each table in its own file, or all in one object by their names. */
export function jsonFormat({ layout }: JsonOptions): FileFormat {
  const isObject = layout === 'object';
  return {
    ...FORMAT_FACTS.json,
    id: 'json',
    summary: isObject
      ? 'One object with an array for each table; for programs that read a file whole.'
      : 'One array of objects a table; for programs that read a file whole.',
    ...(isObject && { holds: 'tables' }),
    header({ name }, file, out) {
      if (isObject) {
        out.append(utf8Bytes(name === file[0]?.name ? '{\n' : ',\n'));
        out.append(quotedBytes(name, JSON_STYLE.quoting));
        out.append(utf8Bytes(': '));
      }
      out.append(utf8Bytes('['));
    },
    rows: ({ columns }, vectors, count, firstRow, out) => writeJsonRows(columns, vectors, count, firstRow, LINES, out),
    footer({ name }, file, out) {
      out.append(utf8Bytes(isObject ? '\n]' : '\n]\n'));
      if (isObject && name === file.at(-1)?.name) out.append(utf8Bytes('\n}\n'));
    },
  };
}
