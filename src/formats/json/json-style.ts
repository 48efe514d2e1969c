import type { FieldStyle } from '../fields/field-style.ts';
import { PLAIN_STYLE } from '../fields/plain-style.ts';
import { quoting } from '../fields/quoting.ts';

const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** The escapes of RFC 8259: what must be escaped is, and nothing else. */
function escapes(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (let code = 0; code < 32; code++) {
    all.set(String.fromCharCode(code), `\\u${code.toString(16).padStart(4, '0')}`);
  }
  for (const [sign, escape] of SHORT) all.set(sign, escape);
  return all;
}

/** RFC 8259: numbers with all their digits, nested values as they are, moments as texts by ISO 8601, null where JSON has no number. */
export const JSON_STYLE: FieldStyle = {
  quoting: quoting({ quotesAll: true, quotesEmpty: false, quote: '"', escapes: escapes() }),
  jsonQuoting: PLAIN_STYLE.quoting,
  nullText: 'null',
  booleans: ['false', 'true'],
  dateOrder: 'iso',
  timeSign: 'T',
  momentQuote: '"',
  numberQuote: '',
  nullAlikeQuote: '',
  isFiniteOnly: true,
};
