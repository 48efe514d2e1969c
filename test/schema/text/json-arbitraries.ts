import fc from 'fast-check';
import type { JsonValue } from '../../../src/schema/json-value.ts';

const key = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'toString', '', '0', '10', 'a/b', 'm~n', 'name'),
);

const scalar: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom(null, true, false),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 60, maxLength: 130 }),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e20, 2 ** 53, -1.5e300, 5e-324),
);

/** Values of every shape: hostile keys, any text, numbers at the edges, up to five levels. */
export const jsonValue: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 6 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

const piece = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    "'",
    '\\',
    '\n',
    '\t',
    ' ',
    '//',
    '/*',
    '*/',
    '#',
    ';',
    '=',
    '-',
    '+',
    '.',
  ),
  fc.constantFrom(
    '0',
    '1',
    'e',
    'NaN',
    'True',
    'null',
    '\\u12',
    '\u00a0',
    '\u201c',
    '\ufeff',
    '\ud800',
    '"__proto__":',
    '2d',
  ),
);

/** JSON texts with a few stretches cut out or replaced: what editing leaves behind. */
export const mutatedJson: fc.Arbitrary<string> = fc
  .tuple(
    jsonValue,
    fc.constantFrom(undefined, 1, 2),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), piece), { minLength: 1, maxLength: 4 }),
  )
  .map(([value, indent, changes]) =>
    changes.reduce(
      (text, [where, cut, insert]) => {
        const at = Math.floor(where * text.length);
        return text.slice(0, at) + insert + text.slice(at + cut);
      },
      JSON.stringify(value, null, indent),
    ),
  );
