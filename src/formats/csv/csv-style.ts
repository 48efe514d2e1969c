import type { FieldStyle } from '../fields/field-style.ts';
import { PLAIN_STYLE } from '../fields/plain-style.ts';
import { quoting } from '../fields/quoting.ts';

/** RFC 4180: a text with a comma, a quote or a line break is quoted; so is the empty text, since null writes nothing. */
export const CSV_STYLE: FieldStyle = {
  ...PLAIN_STYLE,
  quoting: quoting({
    quotesAll: false,
    quotesEmpty: true,
    quote: '"',
    quoted: ',\n\r',
    escapes: new Map([['"', '""']]),
  }),
};
