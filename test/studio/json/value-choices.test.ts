import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../../src/engine/build-catalog.ts';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import type { JsonValue } from '../../../src/schema/json-value.ts';
import { valueChoices } from '../../../src/studio/features/json/value-choices.ts';

const catalog = buildCatalog();

const document: SemblanceDocument = {
  version: 1,
  name: 'Shop',
  seed: 1,
  timeframe: { start: '2024-01-01', end: '2025-01-01' },
  tables: [
    {
      name: 'customer',
      key: ['id'],
      rows: { kind: 'count', count: 10 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        {
          name: 'spent',
          type: 'decimal',
          generator: { kind: 'rollup', table: 'order', aggregate: 'sum', column: 'total' },
        },
      ],
    },
    {
      name: 'order',
      rows: { kind: 'per_parent', parent: 'customer', count: { kind: 'poisson', mean: 3 } },
      columns: [
        { name: 'customer_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'total', type: 'decimal', generator: { kind: 'normal', mean: 9, sd: 2 } },
      ],
    },
  ],
};

function texts(path: string): readonly string[] {
  // A document is JSON; only its type says less.
  return valueChoices(catalog, document, document as unknown as JsonValue, path).map(({ text }) => text);
}

describe('valueChoices', () => {
  it('offers every kind of the list, whatever kind stands there now', () => {
    const generators = texts('/tables/1/columns/1/generator/kind');
    expect([...generators].sort()).toEqual(catalog.generators.map(({ kind }) => kind).sort());
    expect(texts('/tables/0/rows/kind')).toEqual(expect.arrayContaining(['count', 'per_parent']));
    expect(texts('/tables/1/rows/count/kind')).toContain('poisson');
  });

  it('says what each kind is called', () => {
    const [first] = valueChoices(catalog, document, document as unknown as JsonValue, '/tables/0/rows/kind');
    expect(first?.detail).not.toBe('');
  });

  it('offers tables where a table is named, and the columns of the table beside it', () => {
    expect(texts('/tables/0/columns/1/generator/table')).toEqual(['customer', 'order']);
    expect(texts('/tables/0/columns/1/generator/column')).toEqual(['customer_id', 'total']);
    expect(texts('/tables/1/rows/parent')).toEqual(['customer', 'order']);
  });

  it("offers a table's own columns for its key", () => {
    expect(texts('/tables/0/key/0')).toEqual(['id', 'spent']);
  });

  it('offers nothing for plain texts and places the schema does not know', () => {
    expect(texts('/name')).toEqual([]);
    expect(texts('/tables/0/nothing/kind')).toEqual([]);
  });
});
