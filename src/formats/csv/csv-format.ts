import { utf8Bytes } from '../../engine/random/utf8.ts';
import { quotedBytes } from '../fields/quoting.ts';
import type { FileFormat } from '../file-format.ts';
import { writeCsvRows } from './csv-rows.ts';
import { CSV_STYLE } from './csv-style.ts';

/** Comma-separated values by RFC 4180: UTF-8, a header line, line feeds, nulls empty and empty texts quoted. */
export const csv: FileFormat = {
  id: 'csv',
  title: 'CSV',
  summary: 'One file a table; spreadsheets, databases and data frames read it unasked.',
  extension: 'csv',
  mediaType: 'text/csv',
  holds: 'table',
  header({ columns }, _file, out) {
    columns.forEach(({ name }, index) => {
      if (index > 0) out.append(utf8Bytes(','));
      out.append(quotedBytes(name, CSV_STYLE.quoting));
    });
    out.append(utf8Bytes('\n'));
  },
  rows: ({ columns }, vectors, count, _firstRow, out) => writeCsvRows(columns, vectors, count, out),
  footer: () => undefined,
};
