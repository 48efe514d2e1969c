import type { FieldStyle } from './field-style.ts';
import { quoting } from './quoting.ts';

/** Values as they are, nulls as nothing: for the screen. */
export const PLAIN_STYLE: FieldStyle = {
  quoting: quoting({ quotesAll: false, quotesEmpty: false, quote: '"', escapes: new Map() }),
  nullText: '',
  booleans: ['false', 'true'],
  dateOrder: 'iso',
  timeSign: ' ',
  momentQuote: '',
  numberQuote: '',
  nullAlikeQuote: '',
  isFiniteOnly: false,
};
