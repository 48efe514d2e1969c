import { describe, expect, it } from 'vitest';
import { lawDocument } from '../../helpers/law-document.ts';
import { openDocument, tryDocument } from '../../helpers/open-document.ts';

const ROWS = 400;
const price = (modifiers: readonly unknown[]) => ({
  name: 'price',
  type: 'decimal',
  scale: 2,
  nullable: true,
  generator: { kind: 'uniform', min: 10, max: 20 },
  modifiers,
});
const formula = (name: string, text: string, more: object = {}) => ({
  name,
  type: 'decimal',
  scale: 2,
  generator: { kind: 'formula', formula: text },
  ...more,
});
const MISSING = { kind: 'missing', rate: 0.3 };

function numbersOf(columns: readonly Readonly<Record<string, unknown>>[], name: string, shown: 'column' | 'exported') {
  const { engine } = openDocument(lawDocument(4, ROWS, columns));
  const vector = engine.range('sample', 0, ROWS)[shown](name);
  if (vector.storage !== 'number') throw new Error(`${name} holds no numbers`);
  return Array.from(vector.values, (value, row) => (vector.valid?.[row] === 0 ? null : value));
}

describe('observed()', () => {
  const columns = [
    price([MISSING]),
    formula('seen', 'observed(price)', { nullable: true }),
    formula('held', 'price'),
    formula('either', 'coalesce(observed(price), 0)'),
  ];

  it('reads what files show of a column, while its name alone reads the clean value', () => {
    const shown = numbersOf(columns, 'price', 'exported');
    expect(shown.filter((value) => value === null).length).toBeGreaterThan(ROWS / 10);
    expect(numbersOf(columns, 'seen', 'exported')).toEqual(shown);
    expect(numbersOf(columns, 'held', 'exported')).toEqual(numbersOf(columns, 'price', 'column'));
    expect(numbersOf(columns, 'either', 'exported')).toEqual(shown.map((value) => value ?? 0));
  });

  it('can be empty where the column may be, though the clean value never is', () => {
    const { diagnostics } = tryDocument(lawDocument(4, ROWS, [price([MISSING]), formula('seen', 'observed(price)')]));
    expect(diagnostics.map(({ code }) => code)).toEqual(['null_not_allowed']);
  });

  it('changes the fingerprint of what reads it when a modifier changes, and of nothing else', () => {
    const fingerprints = (rate: number) => {
      const { plan } = openDocument(lawDocument(4, ROWS, [price([{ ...MISSING, rate }]), ...columns.slice(1)]));
      return Object.fromEntries(plan.tables[0]?.columns.map(({ name, fingerprint }) => [name, fingerprint]) ?? []);
    };
    const [before, after] = [fingerprints(0.3), fingerprints(0.4)];
    const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
    expect(changed).toEqual(['price', 'seen', 'either']);
  });

  it.each([
    ['observed(price + 1)', 'observed() reads a column and nothing else.'],
    ['observed()', 'observed'],
    ['observed(prise)', 'leads nowhere'],
  ])('says what is wrong with %s', (text, says) => {
    const { diagnostics } = tryDocument(lawDocument(4, ROWS, [price([]), formula('seen', text, { nullable: true })]));
    expect(diagnostics.find(({ severity }) => severity === 'error')?.message).toContain(says);
  });

  it('reports a column that would need its own exported value', () => {
    const { diagnostics } = tryDocument(lawDocument(4, ROWS, [formula('seen', 'observed(seen)', { nullable: true })]));
    expect(diagnostics.map(({ code }) => code)).toContain('cycle');
  });
});
