import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/schema/formula/parse-formula.ts';
import { compileOver, rowsOf, type TestColumns, vectorOf } from './evaluate-rows.ts';
import { randomFormulas } from './random-formulas.ts';
import { interpretRow, type Row, type RowValue } from './row-interpreter.ts';

const rows = 6;

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 5 });
const cells = <T>(value: fc.Arbitrary<T>) => fc.array(optional(value), { minLength: rows, maxLength: rows });
const word = fc.constantFrom('', 'a', 'b', 'ab', '\uff5e', '\u{1f600}');

const columnsOf: fc.Arbitrary<TestColumns> = fc
  .record({
    n: cells(fc.integer({ min: -9, max: 9 })),
    m: fc.array(fc.integer({ min: -100, max: 100 }), { minLength: rows, maxLength: rows }),
    p: cells(fc.integer({ min: -999, max: 999 })),
    q: cells(fc.integer({ min: -500, max: 500 })),
    f: cells(fc.integer({ min: -64, max: 64 }).map((value) => value / 8)),
    b: cells(fc.integer({ min: 0, max: 1 })),
    s: cells(word),
    u: cells(word),
  })
  .map(({ n, m, p, q, f, b, s, u }) => ({
    n: { type: 'integer', values: n },
    m: { type: 'integer', values: m },
    p: { type: 'decimal', scale: 2, values: p },
    q: { type: 'decimal', scale: 3, values: q },
    f: { type: 'float', values: f },
    b: { type: 'boolean', values: b },
    s: { type: 'text', values: s },
    u: { type: 'text', values: u },
  }));

const { exact, number, condition, text } = randomFormulas;

function rowOf(columns: TestColumns, row: number): Row {
  const entries = Object.entries(columns).map(([name, { type, scale, values }]): [string, RowValue] => {
    const value = values[row] ?? null;
    if (value === null) return [name, { kind: 'null' }];
    if (type === 'text') return [name, { kind: 'text', text: String(value) }];
    if (type === 'boolean') return [name, { kind: 'boolean', truth: value === 1 }];
    if (type === 'float') return [name, { kind: 'float', number: Number(value) }];
    return [name, { kind: 'exact', scaled: BigInt(Number(value)), scale: scale ?? 0 }];
  });
  return new Map(entries);
}

/** The interpreter's value as the compiled formula's type stores it. */
function stored(value: RowValue, type: string, scale: number): number | string | null {
  switch (value.kind) {
    case 'null':
      return null;
    case 'text':
      return value.text;
    case 'boolean':
      return value.truth ? 1 : 0;
    case 'float':
      expect(type).toBe('float');
      return value.number + 0;
    case 'exact':
      if (type === 'float') return Number(value.scaled) / 10 ** value.scale + 0;
      expect(value.scale).toBeLessThanOrEqual(scale);
      return Number(value.scaled * 10n ** BigInt(scale - value.scale));
  }
}

function agrees(formula: string, columns: TestColumns): void {
  const parsed = parseFormula(formula);
  if (parsed.kind === 'problem') throw new Error(`${formula}: ${parsed.message}`);
  const compiled = compileOver(formula, columns);
  const inputs = compiled.names.map((name) => vectorOf(columns[name] as TestColumns[string]));
  const found = rowsOf(compiled.evaluate(inputs, rows), rows);
  const expected = found.map((_, row) =>
    stored(interpretRow(parsed.tree, rowOf(columns, row)), compiled.type, compiled.scale),
  );
  expect(found).toEqual(expected);
  if (!compiled.nullable) expect(found).not.toContain(null);
}

describe('compiled formulas agree with a row-by-row interpreter', () => {
  for (const [title, formulas] of Object.entries({
    'exact numbers': exact,
    numbers: number,
    conditions: condition,
    texts: text,
  })) {
    it(`for ${title}, nulls included`, () => {
      fc.assert(fc.property(formulas, columnsOf, agrees), { seed: 42, numRuns: 2500 });
    });
  }
});
