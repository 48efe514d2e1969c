import type { FieldStyle } from '../fields/field-style.ts';
import { PLAIN_STYLE } from '../fields/plain-style.ts';
import { quoting } from '../fields/quoting.ts';
import type { CsvOptions } from '../format-options.ts';

/**
 * RFC 4180: a text with the delimiter, a quote or a line break is quoted; so are the empty text and a value that looks like
 * the text for an empty cell, so that null differs from both.
 */
export function csvStyle({ delimiter, quoting: quoted, nullToken, dates }: CsvOptions): FieldStyle {
  return {
    ...PLAIN_STYLE,
    quoting: quoting({
      quotesAll: quoted !== 'needed',
      quotesEmpty: true,
      nullText: nullToken,
      quote: '"',
      quoted: `${delimiter}\n\r`,
      escapes: new Map([['"', '""']]),
    }),
    nullText: nullToken,
    dateOrder: dates === 'us' || dates === 'european' ? dates : 'iso',
    timeSign: dates === 'iso_t' ? 'T' : ' ',
    momentQuote: quoted === 'all' ? '"' : '',
    numberQuote: quoted === 'all' ? '"' : '',
    nullAlikeQuote: '"',
  };
}
