import { describe, expect, it } from 'vitest';
import { formulaOperators } from '../../../src/engine/formula/operators.ts';
import { formulaFunctions } from '../../../src/engine/formula/registry.ts';
import { rowsOf, type TestColumns, tryCompile, vectorOf } from './evaluate-rows.ts';

const number = { type: 'decimal', scale: 2, values: [100] } as const;
const text = { type: 'text', values: ['x'] } as const;
const time = { type: 'timestamp', values: [0] } as const;

/** Every column the examples speak of. */
const columns: TestColumns = {
  ...Object.fromEntries(
    [
      'balance',
      'price',
      'weight',
      'age',
      'quantity',
      'subtotal',
      'shipping',
      'discount',
      'total',
      'product.price',
      '$row',
    ].map((name) => [name, number]),
  ),
  ...Object.fromEntries(
    ['nickname', 'first_name', 'last_name', 'country', 'customer.segment'].map((name) => [name, text]),
  ),
  ...Object.fromEntries(['signed_up_at', 'placed_at', 'shipped_at'].map((name) => [name, time])),
  returned: { type: 'boolean', values: [1] },
};

describe('the formula language', () => {
  it('names every function once', () => {
    const names = formulaFunctions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(formulaFunctions.map((each) => [each.name, each] as const))(
    'shows %s() in an example that runs',
    (name, about) => {
      expect(about.example).toContain(`${name}(`);
      const compiled = tryCompile(about.example, columns);
      if (compiled.kind === 'problem') throw new Error(compiled.message);
      const inputs = compiled.names.map((each) =>
        vectorOf(columns[each.replace(/^observed\((.*)\)$/, '$1')] ?? number),
      );
      const [value] = rowsOf(compiled.evaluate(inputs, 1), 1);
      expect(value).not.toBeNull();
      expect(value).toBeDefined();
      expect(about.signature).toMatch(new RegExp(`^${name}\\([a-z, .]+\\)$`));
      expect(about.summary).toMatch(/\.$/);
    },
  );

  it('repeats only last parameters', () => {
    for (const { parameters } of formulaFunctions) {
      expect(parameters.slice(0, -1).every(({ repeated }) => repeated === undefined)).toBe(true);
    }
  });

  it.each(formulaOperators.map((each) => [each.syntax, each] as const))(
    'shows %s in an example that compiles',
    (_syntax, about) => {
      expect(tryCompile(about.example, columns)).toMatchObject({ kind: 'compiled' });
    },
  );
});
