import { describe, expect, it, vi } from 'vitest';
import { copiedColumns } from '../../src/formats/copied-columns.ts';
import { tableNamed } from '../../src/schema/references/relations.ts';
import { csvColumn, readCsv } from '../helpers/csv-reader.ts';
import { documentFiles, documentScript } from '../helpers/document-files.ts';
import { type OpenDocument, openDocument } from '../helpers/open-document.ts';
import { emptyPostgres } from '../helpers/postgres.ts';
import { smallShop } from '../helpers/small-shop.ts';

vi.setConfig({ testTimeout: 60000 });

const key = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };
const text = (name: string, value: string) => ({ name, type: 'text', generator: { kind: 'constant', value } });
const reference = (name: string, table: string, more = {}) => {
  return { name, type: 'integer', ...more, generator: { kind: 'reference', table } };
};

/** Every way a row can belong to others: a chain of parents, two ways to one table, one back to its own, one that may be empty. */
const ways = openDocument({
  version: 1,
  name: 'Ways',
  seed: 5,
  timeframe: { start: '2024-01-01', end: '2025-01-01' },
  tables: [
    {
      name: 'city',
      key: ['id'],
      rows: { kind: 'count', count: 5 },
      columns: [key, { name: 'name', type: 'text', generator: { kind: 'pattern', pattern: '[A-Z]{8}' } }],
    },
    {
      name: 'firm',
      key: ['id'],
      rows: { kind: 'count', count: 4 },
      columns: [key, text('name', 'firm'), { ...text('secret', 's'), hidden: true }, reference('city_id', 'city')],
    },
    {
      name: 'worker',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'firm', count: { kind: 'fixed', count: 6 } },
      columns: [
        key,
        { name: 'firm_id', type: 'integer', generator: { kind: 'parent' } },
        reference('born_in', 'city'),
        reference('lives_in', 'city', { nullable: true }),
        { name: 'age', type: 'integer', generator: { kind: 'uniform', min: 20, max: 60 } },
        { name: 'city_name', type: 'text', generator: { kind: 'constant', value: 'own' } },
      ],
    },
    {
      name: 'shift',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'worker', count: { kind: 'uniform', min: 0, max: 3 } },
      columns: [key, { name: 'hours', type: 'integer', generator: { kind: 'uniform', min: 1, max: 9 } }],
    },
  ],
});

function columnsOf({ document }: OpenDocument, table: string): readonly string[] {
  const spec = tableNamed(document, table);
  return spec === undefined ? [] : copiedColumns(spec, (name) => tableNamed(document, name)).map(({ name }) => name);
}

function csvOf(opened: OpenDocument, table: string, flatten: boolean) {
  const files = documentFiles(opened, 'csv', 7, { flatten });
  return readCsv(files.get(`${table}.csv`) ?? Uint8Array.of());
}

describe('a flattened table', () => {
  it('has the columns of its parents to the top, then of the rows it points at, keys and hidden ones left out', () => {
    expect(columnsOf(ways, 'city')).toEqual([]);
    expect(columnsOf(ways, 'firm')).toEqual(['city_name']);
    expect(columnsOf(ways, 'worker')).toEqual(['firm_name', 'firm_city_id', 'born_in_name', 'lives_in_name']);
  });

  it('repeats the key of a parent that no foreign key holds', () => {
    expect(columnsOf(ways, 'shift')).toEqual([
      'worker_id',
      'worker_firm_id',
      'worker_born_in',
      'worker_lives_in',
      'worker_age',
      'worker_city_name',
      'firm_name',
      'firm_city_id',
    ]);
  });

  it('has no name twice and none too long', () => {
    const long = 'x'.repeat(60);
    const opened = openDocument({
      version: 1,
      name: 'Long',
      seed: 1,
      timeframe: { start: '2024-01-01', end: '2025-01-01' },
      tables: [
        {
          name: 'target',
          key: ['id'],
          rows: { kind: 'count', count: 2 },
          columns: [key, text(`${long}_a`, 'a'), text(`${long}_b`, 'b'), text('own', 'c')],
        },
        {
          name: 'pointing',
          rows: { kind: 'count', count: 2 },
          columns: [reference('target_id', 'target'), text('target_own', 'd')],
        },
      ],
    });
    const names = columnsOf(opened, 'pointing');
    const cut = `target_${long}`.slice(0, 63);
    expect(names).toEqual([cut, `${cut.slice(0, 61)}_2`, 'target_own_2']);
  });

  it('points at itself by its foreign key', () => {
    const self = openDocument({
      version: 1,
      name: 'Self',
      seed: 1,
      timeframe: { start: '2024-01-01', end: '2025-01-01' },
      tables: [
        {
          name: 'unit',
          key: ['id'],
          rows: { kind: 'count', count: 20 },
          columns: [
            key,
            { name: 'size', type: 'integer', generator: { kind: 'uniform', min: 1, max: 1000 } },
            reference('above_id', 'unit', { nullable: true }),
          ],
        },
      ],
    });
    expect(columnsOf(self, 'unit')).toEqual(['above_id_size', 'above_id_above_id']);
    const flat = csvOf(self, 'unit', true);
    const sizes = new Map(csvColumn(flat, 'id').map((id, row) => [id, csvColumn(flat, 'size')[row]]));
    const above = csvColumn(flat, 'above_id');
    expect(above).toContain(null);
    expect(csvColumn(flat, 'above_id_size')).toEqual(above.map((id) => (id === null ? null : sizes.get(id))));
  });
});

describe('the values of a flattened table', () => {
  const find = (table: string, id: string | null | undefined, column: string) => {
    const file = csvOf(ways, table, false);
    const row = csvColumn(file, 'id').indexOf(id ?? null);
    return id === null ? null : csvColumn(file, column)[row];
  };

  it('are those of the rows it belongs to, in its own order, its own columns unchanged', () => {
    const plain = csvOf(ways, 'worker', false);
    const flat = csvOf(ways, 'worker', true);
    expect(flat.header.slice(0, plain.header.length)).toEqual(plain.header);
    expect(flat.rows.map((row) => row.slice(0, plain.header.length))).toEqual(plain.rows);
    for (const [fk, column] of [
      ['born_in', 'born_in_name'],
      ['lives_in', 'lives_in_name'],
    ] as const) {
      const expected = csvColumn(plain, fk).map((id) => find('city', id, 'name'));
      expect(csvColumn(flat, column)).toEqual(expected);
    }
    const firmCity = csvColumn(plain, 'firm_id').map((id) => find('firm', id, 'city_id'));
    expect(csvColumn(flat, 'firm_city_id')).toEqual(firmCity);
  });

  it('reach through parents without a foreign key', () => {
    const flat = csvOf(ways, 'shift', true);
    const ages = csvColumn(flat, 'worker_id').map((id) => find('worker', id, 'age'));
    expect(flat.rows.length).toBeGreaterThan(10);
    expect(csvColumn(flat, 'worker_age')).toEqual(ages);
  });

  it('do not depend on chunks, nor on what is kept whole for look-ups', () => {
    const value = smallShop();
    const whole = documentFiles(openDocument(value), 'csv', Infinity, { flatten: true });
    const pieces = documentFiles(openDocument(value, { wholeTableRows: 0 }), 'csv', 999, { flatten: true });
    for (const [name, bytes] of whole) expect(Buffer.compare(bytes, pieces.get(name) ?? Buffer.of()), name).toBe(0);
  });
});

describe('a flattened script', () => {
  it('runs, its copies plain columns and its foreign keys no more than before', async () => {
    const script = documentScript(openDocument(smallShop()), 'sql-postgres', { flatten: true });
    expect(script.match(/FOREIGN KEY/g)).toHaveLength(3);
    const database = await emptyPostgres();
    await database.exec(script);
    const sql = `select count(*)::int n from order_item i join product p on p.id = i.product_id join "order" o on o.id = i.order_id
      where i.product_name is not distinct from p.name and i.order_placed_at = o.placed_at`;
    const { rows } = await database.query<{ n: number }>(sql);
    const { rows: all } = await database.query<{ n: number }>('select count(*)::int n from order_item');
    expect(rows).toEqual(all);
  });
});
