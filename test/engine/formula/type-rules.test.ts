import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaFunctions } from '../../../src/engine/formula/registry.ts';
import { type TestColumns, tryCompile } from './evaluate-rows.ts';

const columns: TestColumns = {
  n: { type: 'integer', values: [1] },
  p: { type: 'decimal', scale: 2, values: [1] },
  f: { type: 'float', values: [1] },
  b: { type: 'boolean', values: [1] },
  s: { type: 'text', values: ['a'] },
  d: { type: 'date', values: [0] },
  t: { type: 'timestamp', values: [0] },
};

describe('types', () => {
  it.each([
    ['n + n', 'integer', 0],
    ['n + p', 'decimal', 2],
    ['p + 0.125', 'decimal', 3],
    ['n + f', 'float', 0],
    ['-p', 'decimal', 2],
    ['n / n', 'float', 0],
    ['p % n', 'decimal', 2],
    ['p * p', 'decimal', 4],
    ['div(p, n)', 'integer', 0],
    ['floor(p)', 'integer', 0],
    ['round(p, 1)', 'decimal', 1],
    ['round(f, 3)', 'decimal', 3],
    ['round(p, 0)', 'integer', 0],
    ['round(p, -1)', 'integer', 0],
    ['n < f', 'boolean', 0],
    ['b = true', 'boolean', 0],
    ['if(b, n, p)', 'decimal', 2],
    ['if(b, p, f)', 'float', 0],
    ['if(b, null, s)', 'text', 0],
    ['if(b, null, b)', 'boolean', 0],
    ['coalesce(d, t)', 'timestamp', 0],
    ["max(d, '2024-01-01')", 'date', 0],
    ["if(b, t, '2024-01-01')", 'timestamp', 0],
    ['d - t', 'float', 0],
    ['d + n', 'date', 0],
    ['t + n', 'timestamp', 0],
    ['d + f', 'timestamp', 0],
    ['1e3', 'float', 0],
    ['0.1234567890', 'float', 0],
    ['10000000.000000000', 'float', 0],
    ['s', 'text', 0],
    ['concat(n, s)', 'text', 0],
    ['year(d)', 'integer', 0],
  ])('%s is %s of scale %d', (formula, type, scale) => {
    expect(tryCompile(formula, columns)).toMatchObject({ kind: 'compiled', type, scale });
  });

  it.each([
    ['n + s', '+ computes with numbers, this is a text.', 'Texts are joined with concat', 's'],
    ['n * b', '* computes with numbers, this is a condition', 'if(condition, 1, 0)', 'b'],
    ['n + null', '+ computes with numbers, this is null.', 'Leave the null out', 'null'],
    ['-s', '- computes with numbers, this is a text.', 'Put a number', 's'],
    ['n * t', '* has no meaning for an integer and a timestamp.', 'Times can be subtracted', 'n * t'],
    ['d + t', '+ has no meaning for a date and a timestamp.', 'Times can be subtracted', 'd + t'],
    ["n = '3'", '= compares an integer and a text.', 'Use values of one type', "'3'"],
    ['n = null', 'Nothing is ever = null', 'Write x is null.', 'null'],
    ['n != null', 'Nothing is ever != null', 'Write x is not null.', 'null'],
    ['b < b', '< has no meaning for conditions.', 'compared with = and !=', 'b < b'],
    ["t > 'soon'", "'soon' is not a moment of the calendar.", "Write '2024-01-31'", "'soon'"],
    ["year('2023-02-29')", "'2023-02-29' is not a moment", "Write '2024-01-31'", "'2023-02-29'"],
    ['n and b', 'and joins conditions, this is an integer.', 'Write a condition', 'n'],
    ['not s', 'not turns a condition round, this is a text.', 'Write a condition', 's'],
    [
      'if(n, 1, 2)',
      'if() takes a condition (true or false) as condition, this is an integer.',
      'Write if(condition, then, otherwise)',
      'n',
    ],
    ['if(b, 1, s)', 'if() chooses between an integer and a text.', 'Use values of one type', 's'],
    ['if(b, null, null)', 'if() chooses between null and nothing else.', 'needs a type', 'null, null'],
    ['null', 'null alone has no type.', 'missing', 'null'],
    ['n in (1, null)', 'Nothing is ever equal to null.', 'or x is null', 'null'],
    ["n in (1, 'a')", '= compares an integer and a text.', 'Use values of one type', "'a'"],
    ['max(b, b)', 'max() has no meaning for conditions.', 'numbers, times or texts', 'b'],
    ['rond(p, 2)', 'There is no function rond().', 'Did you mean round()?', 'rond'],
    ['ROUND(p, 2)', 'There is no function ROUND().', 'Did you mean round()?', 'ROUND'],
    ['xyzzyx(p)', 'There is no function xyzzyx().', 'There are if, coalesce', 'xyzzyx'],
    ['round(p)', 'round() takes 2 values, this call has 1.', 'Write round(x, digits)', 'round(p)'],
    ['max(1)', 'max() takes at least 2 values, this call has 1.', 'Write max(a, b, ...)', 'max(1)'],
    ['round(p, n)', 'round() needs a fixed number of digits.', 'from -9 to 9', 'n'],
    ['round(p, 10)', 'round() needs a fixed number of digits.', 'from -9 to 9', '10'],
    ['length(n)', 'length() takes a text as text, this is an integer.', 'Write length(text)', 'n'],
    ['missing_one + 1', 'There is no column missing_one.', 'Name another.', 'missing_one'],
    ['9007199254740992', 'The integer is too large to be exact.', '1e16', '9007199254740992'],
    ['1e999', 'The number is larger than any there can be.', '1.8e308', '1e999'],
    ['1 +', 'Expected a value after `+`.', 'Add a number', '+'],
  ])('explains what is wrong with %s', (formula, message, hint, at) => {
    const found = tryCompile(formula, columns);
    if (found.kind !== 'problem') throw new Error(`${formula} was compiled`);
    expect(found.message).toContain(message);
    expect(found.hint).toContain(hint);
    expect(formula.slice(found.start, found.end)).toBe(at);
  });

  it('never throws, whatever the words', () => {
    const words = fc.constantFrom(
      ...Object.keys(columns),
      ...formulaFunctions.map(({ name }) => `${name}(`),
      '1',
      '0.5',
      '1e9',
      "'x'",
      "'2024-01-01'",
      '(',
      ')',
      ')',
      ',',
      ',',
      '+',
      '-',
      '*',
      '/',
      '%',
      '=',
      '<',
      'and',
      'or',
      'not',
      'is',
      'null',
      'in (',
      'between',
      'true',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (list) => {
        const formula = list.join(' ');
        const found = tryCompile(formula, columns);
        if (found.kind === 'problem') {
          expect(found.end).toBeLessThanOrEqual(formula.length);
          expect(found.hint).not.toBe('');
        } else {
          expect(found.scale).toBeLessThanOrEqual(9);
        }
      }),
      { seed: 42, numRuns: 5000 },
    );
  });
});
