import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/engine/formula/outcome.ts';
import { compileOver, rowsOf, type TestColumn, type TestColumns, vectorOf } from './evaluate-rows.ts';
import { randomFormulas } from './random-formulas.ts';

const ROWS = 12;

/** A column of values from one end of an interval to the other, both of which occur, and what is said of it. */
interface Assumed {
  readonly column: TestColumn;
  readonly outcome: Outcome;
}

interface Ends {
  readonly least: number;
  readonly most: number;
  readonly unit: number;
}

function numbers(shape: Pick<TestColumn, 'type' | 'scale'>, { least, most, unit }: Ends): fc.Arbitrary<Assumed> {
  const whole = fc.integer({ min: least, max: most });
  const width = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: most - least }));
  return fc.record({ start: whole, width, sayNothing: fc.boolean(), empty: fc.boolean() }).chain((drawn) => {
    const { start, sayNothing, empty } = drawn;
    const end = Math.min(most, start + drawn.width);
    const inside = fc.integer({ min: start, max: end }).map((value) => value * unit);
    const cell: fc.Arbitrary<number | null> = empty ? fc.option(inside, { freq: 4 }) : inside;
    return fc.array(cell, { minLength: ROWS - 2, maxLength: ROWS - 2 }).map((values) => ({
      column: { ...shape, values: [start * unit, ...values, end * unit] },
      outcome: {
        low: sayNothing ? -Infinity : start * unit,
        high: sayNothing ? Infinity : end * unit,
        nullable: values.includes(null),
        known: !sayNothing,
      },
    }));
  });
}

function texts(): fc.Arbitrary<Assumed> {
  const cell = fc.option(fc.constantFrom('', 'a', 'b', 'ab', '\u{1f600}'), { freq: 5 });
  return fc.array(cell, { minLength: ROWS, maxLength: ROWS }).map((values) => ({
    column: { type: 'text', values },
    outcome: { low: -Infinity, high: Infinity, nullable: values.includes(null), known: false },
  }));
}

const MS_PER_HOUR = 3600000;
const MS_PER_DAY = 86400000;

const columns = fc.record({
  n: numbers({ type: 'integer' }, { least: -20, most: 20, unit: 1 }),
  m: numbers({ type: 'integer' }, { least: 1, most: 4000000, unit: 1 }),
  p: numbers({ type: 'decimal', scale: 2 }, { least: -999, most: 999, unit: 1 }),
  q: numbers({ type: 'decimal', scale: 3 }, { least: -500, most: 500000, unit: 1 }),
  f: numbers({ type: 'float' }, { least: -6400, most: 6400, unit: 1 / 64 }),
  b: numbers({ type: 'boolean' }, { least: 0, most: 1, unit: 1 }),
  t: numbers({ type: 'timestamp' }, { least: -99999, most: 600000, unit: MS_PER_HOUR }),
  d: numbers({ type: 'date' }, { least: -4000, most: 30000, unit: MS_PER_DAY }),
  s: texts(),
  u: texts(),
});

const { exact, number, condition, text } = randomFormulas;
const ofTimes = fc
  .tuple(
    fc.constantFrom('year', 'month', 'day', 'weekday', 'hour'),
    fc.constantFrom('t', 'd', 't + n', 'd + n'),
    number,
  )
  .map(([part, time, more]) => `(${part}(${time}) + days_between(d, t)) * (${more}) - (t - d)`);
const times = fc.tuple(fc.constantFrom('t', 'd'), number).map(([time, days]) => `${time} + (${days})`);

/** What lies outside of what the outcome says, as text. */
function surprises(formula: string, assumed: Readonly<Record<string, Assumed>>): string[] {
  const held: TestColumns = Object.fromEntries(Object.entries(assumed).map(([name, { column }]) => [name, column]));
  const compiled = compileOver(formula, held);
  const inputs = compiled.names.map((name) => assumed[name]?.outcome as Outcome);
  const { low, high, nullable } = compiled.outcome({ inputs });
  const vectors = compiled.names.map((name) => vectorOf(held[name] as TestColumn));
  return rowsOf(compiled.evaluate(vectors, ROWS), ROWS).flatMap((value) => {
    if (value === null) return nullable || inputs.some(({ known }) => !known) ? [] : [`null: ${formula}`];
    if (typeof value === 'string') return [];
    return value >= low && value <= high ? [] : [`${value} not in ${low}..${high}: ${formula}`];
  });
}

describe('what is known of a formula before any value is made', () => {
  it.each([
    ['exact numbers', exact],
    ['numbers', number],
    ['conditions', condition],
    ['texts', text],
    ['parts of times', ofTimes],
    ['moved times', times],
  ])('holds every value, and every null, of %s', (_, formulas) => {
    fc.assert(
      fc.property(formulas, columns, (formula, assumed) => {
        expect(surprises(formula, assumed)).toEqual([]);
      }),
      { numRuns: 3000, seed: 26 },
    );
  });

  const over = (formula: string, given: Readonly<Record<string, readonly [low: number, high: number]>>) => {
    const held = Object.fromEntries(Object.keys(given).map((name) => [name, { type: 'float' as const, values: [1] }]));
    const compiled = compileOver(formula, held);
    const inputs = compiled.names.map((name) => {
      const [low, high] = given[name] ?? [0, 0];
      return { low, high, nullable: false, known: Number.isFinite(low) && Number.isFinite(high) };
    });
    const { low, high, nullable } = compiled.outcome({ inputs });
    return { low, high, nullable };
  };

  it.each([
    ['x + 2 * y', { x: [0, 1], y: [-1, 3] }, -2, 7],
    ['x * x', { x: [-2, 3] }, -6, 9],
    ['x / y', { x: [1, 8], y: [2, 4] }, 0.25, 4],
    ['max(x, 0.01)', { x: [-Infinity, Infinity] }, 0.01, Infinity],
    ['min(max(x, 0), 1)', { x: [-Infinity, Infinity] }, 0, 1],
    ['abs(x)', { x: [-3, 2] }, 0, 3],
    ['if(x > 1, 0.3, 0.1)', { x: [-Infinity, Infinity] }, 1, 3],
    ['x % 7', { x: [-1e9, 1e9] }, 0, 7],
    ['round(x, 0)', { x: [0.2, 1.5] }, 0, 2],
  ] as const)('%s is as tight as can be', (formula, given, low, high) => {
    expect(over(formula, given as never)).toEqual({ low, high, nullable: false });
  });

  it('knows where a division meets 0, and where it cannot', () => {
    expect(over('1 / x', { x: [-1, 1] }).nullable).toBe(true);
    expect(over('1 / x', { x: [0, 1] }).nullable).toBe(true);
    expect(over('1 / x', { x: [0.5, 1] }).nullable).toBe(false);
    expect(over('1 / (abs(x) + 1)', { x: [-5, 5] }).nullable).toBe(false);
    expect(over('1 / max(x, 0.5)', { x: [-Infinity, Infinity] }).nullable).toBe(false);
  });

  it('knows where doubles overflow, and where they cannot', () => {
    expect(over('x * x', { x: [0, 1e200] }).nullable).toBe(true);
    expect(over('x * x', { x: [0, 1e100] }).nullable).toBe(false);
  });
});
