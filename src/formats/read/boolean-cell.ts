import { utf8Text } from '../../engine/formula/utf8-text.ts';

/** With the words of spreadsheets in other languages: de, fr, es, it, pt, nl. */
const TRUE = new Set(['true', 't', 'yes', 'y', '1', 'on', 'wahr', 'vrai', 'verdadero', 'vero', 'verdadeiro', 'waar']);
const FALSE = new Set(['false', 'f', 'no', 'n', '0', 'off', 'falsch', 'faux', 'falso', 'onwaar']);
const MOST_BYTES = 10;

/** Yes (1) or no (0) as a cell writes it, in whatever case; NaN where it writes neither. */
export function booleanCell(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > MOST_BYTES) return Number.NaN;
  const lower = Uint8Array.from(bytes.subarray(start, end), (byte) =>
    byte >= 65 && byte <= 90 ? byte + 32 : byte & 0x7f,
  );
  const word = utf8Text(lower, 0, lower.length);
  return TRUE.has(word) ? 1 : FALSE.has(word) ? 0 : Number.NaN;
}
