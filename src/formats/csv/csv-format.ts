import { utf8Bytes } from '../../engine/random/utf8.ts';
import { quotedBytes } from '../fields/quoting.ts';
import type { FileFormat } from '../file-format.ts';
import { FORMAT_FACTS } from '../format-facts.ts';
import type { CsvOptions } from '../format-options.ts';
import { writeCsvRows } from './csv-rows.ts';
import { csvStyle } from './csv-style.ts';

/** Comma-separated values by RFC 4180, UTF-8, and their relatives: with other delimiters, quotes, line ends and nulls. */
export function csvFormat(options: CsvOptions): FileFormat {
  const { delimiter, header, byteOrderMark, newline } = options;
  const style = csvStyle(options);
  const lines = { style, delimiterByte: delimiter.charCodeAt(0), isCrlf: newline === 'crlf' };
  return {
    ...FORMAT_FACTS.csv,
    id: 'csv',
    summary: 'One file a table; spreadsheets, databases and data frames read it unasked.',
    header({ columns }, _file, out) {
      if (byteOrderMark) out.append(utf8Bytes('\ufeff'));
      if (!header) return;
      columns.forEach(({ name }, index) => {
        if (index > 0) out.append(utf8Bytes(delimiter));
        out.append(quotedBytes(name, style.quoting));
      });
      out.append(utf8Bytes(newline === 'crlf' ? '\r\n' : '\n'));
    },
    rows: ({ columns }, vectors, count, _firstRow, out) => writeCsvRows(columns, vectors, count, lines, out),
    footer: () => undefined,
  };
}
