import fc from 'fast-check';

const SIGNS = [
  '"',
  "'",
  '`',
  '\\',
  ',',
  ';',
  '\n',
  '\r',
  '\t',
  '\b',
  '\f',
  '\u0001',
  '\u001a',
  '\u007f',
  '\u2028',
  'é',
];

/** Texts that formats get wrong: their own signs, line breaks, control characters, signs beyond the 16-bit plane. */
export const HARD_TEXTS: readonly string[] = [
  '',
  'null',
  'NULL',
  "it's",
  "''",
  "'; DROP TABLE t; --",
  '-- no comment',
  '/* nor this */',
  'C:\\new\\table',
  '\\',
  "\\'",
  '\\\\',
  '"quoted"',
  'a,b',
  'two\nlines',
  'cr\r\nlf',
  '\ttab',
  '\u0001\u001f\u007f',
  '$$body$$',
  '?1 :name @x %s',
  'ünïcödé ß Ω',
  '漢字',
  '👩‍👩‍👧‍👦 🏳️‍🌈',
  '𝄞',
  '\u2028\u2029\ufeff',
  ' spaced ',
];

/** Texts made of such signs; U+0000 only where it is asked for. */
export function wildText(withNul: boolean): fc.Arbitrary<string> {
  const signs = fc.constantFrom(...SIGNS, '😀', 'a', ' ', ...(withNul ? ['\u0000'] : []));
  return fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => (withNul ? text : text.replaceAll('\u0000', ''))),
    fc.string({ unit: signs, maxLength: 10 }),
    fc.constantFrom(...HARD_TEXTS),
  );
}
