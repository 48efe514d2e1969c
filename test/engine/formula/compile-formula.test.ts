import { describe, expect, it } from 'vitest';
import { compileFormula } from '../../../src/engine/formula/compile-formula.ts';
import { parseMoment } from '../../../src/engine/time/parse-moment.ts';
import { compileOver, evaluateRows, rowsOf, vectorOf } from './evaluate-rows.ts';

const moment = (text: string) => parseMoment(text) ?? Number.NaN;
const value = (text: string) => evaluateRows(text, {})[0];

describe('arithmetic', () => {
  it('keeps integers and decimals exact', () => {
    const columns = {
      quantity: { type: 'integer', values: [3, 1] },
      price: { type: 'decimal', scale: 2, values: [1999, 10] },
    } as const;
    expect(compileOver('quantity * price', columns)).toMatchObject({ type: 'decimal', scale: 2, nullable: false });
    expect(evaluateRows('quantity * price', columns)).toEqual([5997, 10]);
    expect(compileOver('price * 0.075 + 1', columns)).toMatchObject({ type: 'decimal', scale: 5 });
    expect(evaluateRows('price * 0.075 + 1', columns)).toEqual([249925, 100750]);
    expect(evaluateRows('round(price * 0.075, 2)', columns)).toEqual([150, 1]);
  });

  it('knows that 0.1 + 0.2 is 0.3', () => {
    expect(value('0.1 + 0.2 = 0.3')).toBe(1);
    expect(value('1e-1 + 2e-1 = 0.3')).toBe(0);
  });

  it('turns a product of more than 9 decimal places into a float', () => {
    const columns = { a: { type: 'decimal', scale: 5, values: [150000] } } as const;
    expect(compileOver('a * 1.0000', columns)).toMatchObject({ type: 'decimal', scale: 9 });
    expect(compileOver('a * 1.00000', columns)).toMatchObject({ type: 'float', scale: 0 });
    expect(evaluateRows('a * 1.00000', columns)).toEqual([1.5]);
  });

  it('divides to floats, rounding once', () => {
    expect(compileOver('6 / 3', {})).toMatchObject({ type: 'float', nullable: false });
    expect(value('7 / 2')).toBe(3.5);
    expect(value('0.3 / 0.1')).toBe(3);
    expect(value('1 / 0.0025')).toBe(400);
  });

  it('gives null for a division by zero, and says so beforehand', () => {
    const columns = { a: { type: 'integer', values: [0, 2] } } as const;
    for (const formula of ['10 / a', '10 % a', 'div(10, a)']) {
      expect(compileOver(formula, columns).nullable).toBe(true);
      expect(evaluateRows(formula, columns)[0]).toBeNull();
    }
    expect(compileOver('a / 2', columns).nullable).toBe(false);
    expect(value('1 / 0')).toBeNull();
    expect(value('1 / (0.0 * -1)')).toBeNull();
  });

  it.each([
    ['7 % 3', 1],
    ['-7 % 3', 2],
    ['7 % -3', -2],
    ['-7 % -3', -1],
    ['div(7, 2)', 3],
    ['div(-7, 2)', -4],
    ['7.5 % 2', 15],
    ['-0.5 % 2', 15],
    ['div(7.5, 0.5)', 15],
    ['-75e-1 % 2', 0.5],
    ['div(-75e-1, 2)', -4],
    ['9007199254740991 % 2', 1],
    ['div(9007199254740991, 2)', 4503599627370495],
  ])('floors: %s is %d', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  it('gives null for what overflows the doubles', () => {
    expect(value('1e308 * 10')).toBeNull();
    expect(value('if(1e308 * 10 is null, 1, 2)')).toBe(1);
  });

  it('never gives a negative zero', () => {
    expect(Object.is(value('-0'), 0)).toBe(true);
    expect(Object.is(value('0 * -5'), 0)).toBe(true);
    expect(Object.is(value('ceil(-0.5)'), 0)).toBe(true);
  });
});

describe('null', () => {
  const columns = {
    a: { type: 'integer', values: [1, null, null] },
    b: { type: 'integer', values: [2, 3, null] },
    s: { type: 'text', values: ['x', null, 'z'] },
  } as const;

  it.each([
    ['a + b', [3, null, null]],
    ['a < b', [1, null, null]],
    ['a is null', [0, 1, 1]],
    ['s is not null', [1, 0, 1]],
    ['not (a < b)', [0, null, null]],
    ['max(a, b)', [2, null, null]],
    ['coalesce(a, b)', [1, 3, null]],
    ['coalesce(a, b, 9)', [1, 3, 9]],
    ['if(a < b, 10, 20)', [10, 20, 20]],
    ['if(b = 3, null, b)', [2, null, null]],
    ["concat(s, '-', b)", ['x-2', null, null]],
    ['length(s)', [1, null, 1]],
    ["coalesce(s, 'none')", ['x', 'none', 'z']],
    ["min(s, 'y')", ['x', null, 'y']],
    ["s = 'x'", [1, null, 0]],
    ['a in (1, 2)', [1, null, null]],
    ['a between 0 and b', [1, null, null]],
    ['null is null', [1, 1, 1]],
  ])('in %s', (formula, expected) => {
    expect(evaluateRows(formula, columns)).toEqual(expected);
  });

  it('is three-valued under and, or, not', () => {
    const values = [1, 1, 1, 0, 0, 0, null, null, null];
    const others = [1, 0, null, 1, 0, null, 1, 0, null];
    const conditions = { p: { type: 'boolean', values }, q: { type: 'boolean', values: others } } as const;
    expect(evaluateRows('p and q', conditions)).toEqual([1, 0, null, 0, 0, 0, null, 0, null]);
    expect(evaluateRows('p or q', conditions)).toEqual([1, 1, 1, 1, 0, null, 1, null, null]);
    expect(evaluateRows('not p', conditions)).toEqual([0, 0, 0, 1, 1, 1, null, null, null]);
  });

  it('is not possible where every way to it is closed', () => {
    expect(compileOver('a + b', columns).nullable).toBe(true);
    expect(compileOver('coalesce(a, 0)', columns).nullable).toBe(false);
    expect(compileOver('a is null', columns).nullable).toBe(false);
    expect(compileOver('if(a > 1, 1, 2)', columns).nullable).toBe(false);
    expect(compileOver('if(a > 1, 1, null)', columns).nullable).toBe(true);
  });
});

describe('comparison', () => {
  it('is exact over different scales, however large', () => {
    const columns = {
      a: { type: 'integer', values: [9007199254740991, 9007199, 9007199] },
      b: { type: 'decimal', scale: 9, values: [9007199254740991, 9007199000000000, 9007199000000001] },
    } as const;
    expect(evaluateRows('a > b', columns)).toEqual([1, 0, 0]);
    expect(evaluateRows('a = b', columns)).toEqual([0, 1, 0]);
    expect(evaluateRows('a < b', columns)).toEqual([0, 0, 1]);
  });

  it('orders texts by code point', () => {
    const columns = {
      a: { type: 'text', values: ['\uff5e', 'a', 'Z', 'ab', 'é'] },
      b: { type: 'text', values: ['\u{1f600}', 'b', 'a', 'a', 'z'] },
    } as const;
    expect(evaluateRows('a < b', columns)).toEqual([1, 1, 1, 0, 0]);
    expect(evaluateRows("a >= 'ab'", columns)).toEqual([1, 0, 0, 1, 1]);
    expect(evaluateRows("'ab' >= a", columns)).toEqual([0, 1, 1, 1, 0]);
    expect(evaluateRows('max(a, b)', columns)).toEqual(['\u{1f600}', 'b', 'a', 'ab', 'é']);
  });

  it('reads a text beside a time as a moment', () => {
    const columns = {
      at: { type: 'timestamp', values: ['2024-01-01', '2024-01-01T12:00', '2024-01-02'].map(moment) },
    } as const;
    expect(evaluateRows("at <= '2024-01-01'", columns)).toEqual([1, 0, 0]);
    expect(evaluateRows("at between '2024-01-01T12:00' and '2024-01-02'", columns)).toEqual([0, 1, 1]);
  });

  it('compares a date and a timestamp by their days', () => {
    const columns = {
      day: { type: 'date', values: [moment('2024-01-01')] },
      at: { type: 'timestamp', values: [moment('2024-01-01T12:00')] },
    } as const;
    expect(evaluateRows('day = at', columns)).toEqual([1]);
    expect(evaluateRows('at > day', columns)).toEqual([0]);
  });
});

describe('functions', () => {
  it.each([
    ['abs(-2.5)', 25],
    ['round(2.5, 0)', 3],
    ['round(-2.5, 0)', -3],
    ['round(1.005, 2)', 101],
    ['round(1.5e0, 0)', 2],
    ['round(1450, -2)', 1500],
    ['round(-1450.00, -2)', -1500],
    ['round(1449.99, -2)', 1400],
    ['round(3, 2)', 3],
    ['floor(-1.5)', -2],
    ['floor(1.99)', 1],
    ['ceil(1.01)', 2],
    ['floor(3)', 3],
    ['floor(25e-1)', 2],
    ['min(2, 1.5, 3)', 15],
    ['max(1e0, 2)', 2],
    ["length('añ😀')", 3],
    ["year('2024-02-29')", 2024],
    ["month('2024-02-29')", 2],
    ["day('2024-02-29')", 29],
    ["hour('2024-02-29T23:59')", 23],
    ["weekday('1970-01-01')", 4],
    ["weekday('2024-01-01')", 1],
    ["weekday('0001-01-07')", 7],
    ["hour('1969-12-31T01:00')", 1],
    ["days_between('2024-02-28T23:59', '2024-03-01T00:00')", 2],
    ["days_between('2024-01-02', '2024-01-01')", -1],
    ["concat(1, '/', 2.50, '/', 0.5, '/', -0.05, '/', 1e-7, '/', true)", '1/2.50/0.5/-0.05/1e-7/true'],
    ["if(true, 'a', 'b')", 'a'],
  ])('%s is %s', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  it('does arithmetic with times', () => {
    const columns = {
      day: { type: 'date', values: [moment('2024-02-28')] },
      at: { type: 'timestamp', values: [moment('2024-02-28T12:00')] },
    } as const;
    expect(compileOver('at - day', columns)).toMatchObject({ type: 'float' });
    expect(evaluateRows('at - day', columns)).toEqual([0.5]);
    expect(compileOver('day + 2', columns)).toMatchObject({ type: 'date' });
    expect(evaluateRows('day + 2', columns)).toEqual([moment('2024-03-01')]);
    expect(compileOver('2 + at', columns)).toMatchObject({ type: 'timestamp' });
    expect(compileOver('day - 0.5', columns)).toMatchObject({ type: 'timestamp' });
    expect(evaluateRows('day - 0.5', columns)).toEqual([moment('2024-02-27T12:00')]);
    expect(evaluateRows("at - '2024-01-01'", columns)).toEqual([58.5]);
    expect(evaluateRows("concat(day, ' ', at, ' ', at + 0.00000001)", columns)).toEqual([
      '2024-02-28 2024-02-28T12:00:00 2024-02-28T12:00:00.001',
    ]);
    expect(compileOver('max(day, at)', columns)).toMatchObject({ type: 'timestamp' });
  });
});

describe('evaluate', () => {
  it('lists its inputs in the order of first use, each once', () => {
    const integer = { type: 'integer', values: [1] } as const;
    expect(compileOver('b + a * b - order.total', { a: integer, b: integer, 'order.total': integer }).names).toEqual([
      'b',
      'a',
      'order.total',
    ]);
    expect(compileOver('1 + 1', {}).names).toEqual([]);
  });

  it('gives the same values whatever the block size, in arrays of their own', () => {
    const values = Array.from({ length: 50 }, (_, row) => (row % 7 === 0 ? null : row * 3));
    const texts = values.map((each) => (each === null ? null : `t${each % 4}`));
    const columns = { a: { type: 'integer', values }, s: { type: 'text', values: texts } } as const;
    for (const formula of ["if(s = 't1', a * 2, a - 1)", 'concat(s, a)', "if(a > 50, s, 'low')", 'a']) {
      const compiled = compileOver(formula, columns);
      const whole = evaluateRows(formula, columns);
      for (const size of [1, 7, 50]) {
        const pieces: (number | string | null)[] = [];
        const vectors = [];
        for (let from = 0; from < 50; from += size) {
          const count = Math.min(size, 50 - from);
          const inputs = compiled.names.map((name) => {
            const column = name === 'a' ? columns.a : columns.s;
            return vectorOf({ type: column.type, values: column.values.slice(from, from + count) });
          });
          vectors.push([compiled.evaluate(inputs, count), count] as const);
        }
        for (const [vector, count] of vectors) pieces.push(...rowsOf(vector, count));
        expect(pieces).toEqual(whole);
      }
    }
  });

  it('hands the dictionary of a column through, and keeps one for texts in quotes', () => {
    const columns = { s: { type: 'text', values: ['a', 'b'] }, n: { type: 'integer', values: [1, 2] } } as const;
    const input = vectorOf(columns.s);
    expect(compileOver('s', columns).evaluate([input], 2)).toMatchObject({ dictionary: { texts: ['a', 'b'] } });
    const compiled = compileOver("if(n = 1, 'one', 'more')", columns);
    const first = compiled.evaluate([vectorOf(columns.n)], 2);
    const second = compiled.evaluate([vectorOf(columns.n)], 2);
    expect(
      first.storage === 'dictionary' && second.storage === 'dictionary' && first.dictionary === second.dictionary,
    ).toBe(true);
  });

  it('reads texts stored as UTF-8', () => {
    const words = ['a', 'ñé', '', '漢字', '😀', 'a'];
    const bytes = new TextEncoder().encode(words.join(''));
    const offsets = new Uint32Array(words.length + 1);
    words.forEach((word, row) => (offsets[row + 1] = (offsets[row] as number) + new TextEncoder().encode(word).length));
    const valid = Uint8Array.of(1, 1, 1, 1, 1, 0);
    const compiled = compileOver("concat(s, '!')", { s: { type: 'text', values: [null] } });
    const result = compiled.evaluate([{ storage: 'text', bytes, offsets, valid }], words.length);
    expect(rowsOf(result, words.length)).toEqual(['a!', 'ñé!', '!', '漢字!', '😀!', null]);
  });

  it('takes formulas as large as the parser allows', () => {
    const columns = { a: { type: 'integer', values: [1] } } as const;
    expect(evaluateRows(`a${'+a'.repeat(1000)}`, columns)).toEqual([1001]);
    expect(evaluateRows(`${'('.repeat(100)}a${')'.repeat(100)}`, columns)).toEqual([1]);
    expect(evaluateRows(`a in (${Array.from({ length: 1900 }, (_, n) => n + 2).join(',')})`, columns)).toEqual([0]);
  });

  it('refuses vectors that are not stored as their type asks for', () => {
    const compiled = compileFormula('a + 1', () => ({ kind: 'input', type: 'integer', scale: 0, nullable: false }));
    if (compiled.kind === 'problem') throw new Error(compiled.message);
    expect(() => compiled.evaluate([], 1)).toThrow('input 0 is missing');
    expect(() => compiled.evaluate([vectorOf({ type: 'text', values: ['x'] })], 1)).toThrow(
      'input 0 must hold numbers',
    );
  });
});
