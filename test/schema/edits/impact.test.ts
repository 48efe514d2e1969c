import { describe, expect, it } from 'vitest';
import { type ComparedTable, compareImpact } from '../../../src/schema/edits/impact.ts';
import { impactSentence } from '../../../src/schema/edits/impact-sentence.ts';

function table(name: string, rows: number, columns: number): ComparedTable {
  const named = Array.from({ length: columns }, (_, index) => `c${index}`);
  return {
    name,
    key: name,
    rows,
    rowsFingerprint: 'r',
    columns: named.map((each) => ({ name: each, key: each, fingerprint: 'f' })),
  };
}

const before = [table('customer', 1000, 30), table('order', 5012, 8)];
const [customer, order] = before as [ComparedTable, ComparedTable];

function sentence(after: readonly ComparedTable[]): string {
  return impactSentence(compareImpact(before, after));
}

function withFingerprint(spec: ComparedTable, index: number, fingerprint: string): ComparedTable {
  return { ...spec, columns: spec.columns.map((each, at) => (at === index ? { ...each, fingerprint } : each)) };
}

describe('the impact of an edit', () => {
  it('is nothing where only names and places changed', () => {
    const renamed = {
      ...order,
      name: 'purchase',
      columns: order.columns.toReversed().map((each) => ({ ...each, name: `${each.name}_new` })),
    };
    expect(compareImpact(before, [renamed, customer])).toEqual({
      totalColumns: 38,
      identicalColumns: 38,
      changedColumns: [],
      addedColumns: [],
      removedColumns: [],
      changedRows: [],
    });
    expect(sentence([renamed, customer])).toBe('Nothing changed: all 38 columns byte-identical');
  });

  it('counts the columns whose fingerprint changed', () => {
    const after = [withFingerprint(customer, 3, 'g'), order];
    expect(compareImpact(before, after).changedColumns).toEqual([{ table: 'customer', column: 'c3' }]);
    expect(sentence(after)).toBe('1 of 38 columns changed, 37 byte-identical');
  });

  it('does not call a column byte-identical whose rows changed', () => {
    const more = { ...order, rows: 6020, rowsFingerprint: 's' };
    expect(compareImpact(before, [customer, more]).changedRows).toEqual([
      { table: 'order', before: 5012, after: 6020 },
    ]);
    expect(sentence([customer, more])).toBe('30 of 38 columns byte-identical; order has 6 020 rows, 5 012 before');
    expect(sentence([withFingerprint(customer, 0, 'g'), more])).toBe(
      '1 of 38 columns changed, 29 byte-identical; order has 6 020 rows, 5 012 before',
    );
    expect(sentence([customer, { ...order, rowsFingerprint: 's' }])).toBe(
      '30 of 38 columns byte-identical; order has 5 012 rows, not the same as before',
    );
  });

  it('matches by key: a column of an old name under a new key is another column', () => {
    const swapped = {
      ...order,
      columns: order.columns.map((each, at) => (at === 0 ? { ...each, key: 'c0#2' } : each)),
    };
    expect(compareImpact(before, [customer, swapped])).toMatchObject({
      addedColumns: [{ table: 'order', column: 'c0' }],
      removedColumns: [{ table: 'order', column: 'c0' }],
      identicalColumns: 37,
    });
    expect(sentence([customer, swapped])).toBe('1 column added, 1 column removed, 37 byte-identical');
  });

  it('counts the columns of new and removed tables', () => {
    expect(sentence([...before, table('review', 10, 4)])).toBe('4 columns added, 38 byte-identical');
    expect(sentence([customer])).toBe('8 columns removed, 30 byte-identical');
    expect(sentence([])).toBe('38 columns removed, none byte-identical');
    expect(impactSentence(compareImpact([], []))).toBe('Nothing changed');
  });

  it('names two tables with other rows and counts the rest', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => table(name, 1000000, 1));
    const after = many.map((each) => ({ ...each, rows: 1 }));
    expect(impactSentence(compareImpact(many, after))).toBe(
      '0 of 4 columns byte-identical; a has 1 row, 1 000 000 before; b has 1 row, 1 000 000 before; other rows in 2 more tables',
    );
  });
});
