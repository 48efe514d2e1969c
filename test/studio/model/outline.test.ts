import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/schema/diagnostic.ts';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { outlineOf } from '../../../src/studio/features/model/outline.ts';
import { relationItems } from '../../../src/studio/features/model/relation-items.ts';
import { shortCount } from '../../../src/studio/features/model/short-count.ts';
import { problemCounts, problemText } from '../../../src/studio/state/problem-counts.ts';

const shop: SemblanceDocument = {
  version: 1,
  name: 'Shop',
  seed: 1,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'product',
      key: ['id'],
      rows: { kind: 'count', count: 5 },
      columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }],
    },
    {
      name: 'order',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'customer', count: { kind: 'poisson', mean: 6, min: 1 } },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'customer_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'product_id', type: 'integer', hidden: true, generator: { kind: 'reference', table: 'product' } },
      ],
    },
  ],
};

const finding = (path: string, severity: Diagnostic['severity'] = 'error'): Diagnostic => ({
  code: 'out_of_range',
  severity,
  path,
  message: '',
  hint: '',
});

const outline = (expanded: readonly string[], filter = '', diagnostics: readonly Diagnostic[] = []) =>
  outlineOf({ document: shop, diagnostics, expanded: new Set(expanded), filter });

describe('the outline', () => {
  it('shows the columns of opened tables only', () => {
    expect(outline([]).map(({ label }) => label)).toEqual(['product', 'order']);
    expect(outline(['product']).map(({ label, level }) => [label, level])).toEqual([
      ['product', 1],
      ['id', 2],
      ['order', 1],
    ]);
  });

  it('says of a column what it is: key, foreign key, hidden', () => {
    const columns = outline(['order']).filter((item) => item.kind === 'column');
    expect(columns.map(({ isKey, target, isHidden }) => [isKey, target, isHidden])).toEqual([
      [true, undefined, false],
      [false, 'customer', false],
      [false, 'product', true],
    ]);
  });

  it('takes row counts from the plan and says none where the plan has none', () => {
    const plan = {
      id: 1,
      documentHash: '',
      engineVersion: '1',
      tables: [{ name: 'order', key: 'order', rows: 60128, rowsFingerprint: '', columns: [] }],
    };
    const [product, order] = outlineOf({ document: shop, plan, diagnostics: [], expanded: new Set(), filter: '' });
    expect(product).not.toHaveProperty('rows');
    expect(order).toMatchObject({ rows: 60128 });
  });

  it('filters by column and table, and opens what it finds', () => {
    expect(outline([], 'CUST').map(({ label }) => label)).toEqual(['order', 'customer_id']);
    expect(outline([], 'product').map(({ label }) => label)).toEqual(['product', 'order', 'product_id']);
    expect(outline(['order'], 'order').map(({ label }) => label)).toEqual(['order', 'id', 'customer_id', 'product_id']);
    expect(outline([], 'nothing')).toEqual([]);
  });

  it('gives every line its own id, whatever names repeat', () => {
    const [product] = shop.tables;
    if (product === undefined) throw new Error('no table');
    const ids = outlineOf({
      document: { ...shop, tables: [product, product] },
      diagnostics: [],
      expanded: new Set(['product']),
      filter: '',
    }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it('counts findings at the column, and at the table as long as it is closed', () => {
    const diagnostics = [
      finding('/tables/1/columns/2/generator/table'),
      finding('/tables/1/rows', 'warning'),
      finding('/seed'),
      finding('/tables/0', 'info'),
    ];
    const texts = (expanded: readonly string[]) =>
      outline(expanded, '', diagnostics).map(({ label, problems }) => [label, problemText(problems)]);
    expect(texts([])).toEqual([
      ['product', undefined],
      ['order', '1 error, 1 warning'],
    ]);
    expect(texts(['order']).slice(1)).toEqual([
      ['order', '1 warning'],
      ['id', undefined],
      ['customer_id', undefined],
      ['product_id', '1 error'],
    ]);
    expect(problemCounts([finding('/tables/1')]).table(0)).toEqual({ errors: 0, warnings: 0 });
  });
});

describe('relations', () => {
  it('are sentences, the driving parent first', () => {
    expect(relationItems(shop, []).map(({ label }) => label)).toEqual([
      'order belongs to customer, 1 or more each',
      'order.product_id points at product',
    ]);
  });

  it('may have no children where they happen in time, whatever the law says', () => {
    const [product, order] = shop.tables;
    if (product === undefined || order === undefined) throw new Error('no table');
    const timed = {
      ...order,
      columns: [...order.columns, { name: 'at', type: 'timestamp' as const, generator: { kind: 'event_time' } }],
    };
    expect(relationItems({ ...shop, tables: [product, timed] }, [])[0]?.label).toBe(
      'order belongs to customer, 0 or more each',
    );
  });
});

describe('short counts', () => {
  it('take four characters and a letter at most', () => {
    const counts = [0, 7, 999, 1000, 1234, 9949, 9950, 10_000, 60_128, 999_499, 999_500, 1_234_567, 2_000_000_000];
    expect(counts.map(shortCount)).toEqual([
      '0',
      '7',
      '999',
      '1k',
      '1.2k',
      '9.9k',
      '10k',
      '10k',
      '60k',
      '999k',
      '1M',
      '1.2M',
      '2B',
    ]);
  });
});
