import type { Quoting } from '../fields/quoting.ts';

const QUOTE = 34;
const isSpecial = new Uint8Array(256);
for (const byte of [QUOTE, 44, 10, 13]) isSpecial[byte] = 1;

/** RFC 4180: a text with a comma, a quote or a line break is quoted; so is the empty text, since null writes nothing. */
export const CSV_QUOTING: Quoting = {
  isSpecial,
  quoteByte: QUOTE,
  quotesEmpty: true,
  quote: (text) => (text === '' || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text),
};

/** Texts as they are: for the screen. */
export const PLAIN_TEXT: Quoting = {
  isSpecial: new Uint8Array(256),
  quoteByte: QUOTE,
  quotesEmpty: false,
  quote: (text) => text,
};
