import { describe, expect, it } from 'vitest';
import { GENERATORS } from '../../../src/engine/generators/registry.ts';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import { addColumn } from '../../../src/schema/edits/add-column.ts';
import { inferGenerator } from '../../../src/schema/inference/infer-generator.ts';
import type { Inferred } from '../../../src/schema/inference/inferred.ts';
import { FALLBACK, NAME_RULES } from '../../../src/schema/inference/name-rules.ts';

const id = { name: 'id', type: 'integer', generator: { kind: 'sequence' } } as const;

const shop: SemblanceDocument = {
  version: 1,
  name: 'Shop',
  seed: 42,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    { name: 'Customers', key: ['id'], rows: { kind: 'count', count: 10 }, columns: [id] },
    {
      name: 'product',
      key: ['sku'],
      rows: { kind: 'count', count: 10 },
      columns: [{ ...id, name: 'sku', type: 'text' }],
    },
    { name: 'keyless', rows: { kind: 'count', count: 10 }, columns: [id] },
    { name: 'order', key: ['id'], rows: { kind: 'per_parent', parent: 'Customers' }, columns: [id] },
    {
      name: 'order_item',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'order' },
      columns: [
        id,
        { name: 'order_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'quantity', type: 'integer', generator: { kind: 'uniform', min: 1, max: 5 } },
        { name: 'unit_price', type: 'decimal', scale: 3, generator: { kind: 'uniform', min: 1, max: 5 } },
      ],
    },
  ],
};

function infer(column: string, table: string, document = shop): Inferred {
  return inferGenerator(column, table, document);
}

function kindOf(column: string, table = 'product'): string {
  return infer(column, table).generator.kind;
}

describe('inferGenerator', () => {
  it('counts keys', () => {
    for (const [column, table] of [
      ['id', 'order'],
      ['ID', 'new'],
      ['customer_id', 'Customers'],
      ['orderId', 'order'],
    ] as const) {
      expect(infer(column, table)).toEqual({ type: 'integer', generator: { kind: 'sequence' } });
    }
  });

  it('points foreign keys at their tables, with the type of the key', () => {
    expect(infer('customer_id', 'order')).toEqual({ type: 'integer', generator: { kind: 'parent' } });
    expect(infer('customerId', 'product')).toEqual({
      type: 'integer',
      generator: { kind: 'reference', table: 'Customers' },
    });
    expect(infer('gift_product_id', 'order')).toEqual({
      type: 'text',
      generator: { kind: 'reference', table: 'product' },
    });
    expect(infer('order_id', 'order_item').generator).toEqual({ kind: 'reference', table: 'order' });
    expect(kindOf('keyless_id')).toBe('uniform');
  });

  it('tells people from products', () => {
    expect(infer('FirstName', 'x').generator).toEqual({ kind: 'person', part: 'first_name' });
    expect(infer('surname', 'x').generator).toEqual({ kind: 'person', part: 'last_name' });
    expect(infer('name', 'Customers').generator).toEqual({ kind: 'person', part: 'full_name' });
    expect(infer('customer_name', 'order').generator).toEqual({ kind: 'person', part: 'full_name' });
    expect(infer('name', 'product').generator).toEqual({ kind: 'product', part: 'name', assortment: 'mixed' });
    expect(infer('name', 'shelf')).toBe(FALLBACK);
  });

  it('gives the rows of a parent one event time, and moments otherwise', () => {
    expect(infer('placed_at', 'order')).toEqual({ type: 'timestamp', generator: { kind: 'event_time' } });
    const [, , , order] = shop.tables;
    const timed = addColumn(shop, order?.name ?? '', { name: 'placed_at', ...infer('placed_at', 'order') });
    expect(timed.kind === 'edited' && infer('due_on', 'order', timed.document)).toEqual({
      type: 'date',
      generator: { kind: 'moment', shape: { kind: 'uniform' } },
    });
    expect(kindOf('created_at')).toBe('moment');
    expect(infer('birth_date', 'order').generator).toMatchObject({ kind: 'moment', from: '1945-01-01' });
  });

  it('computes what other columns say', () => {
    expect(infer('line_total', 'order_item')).toEqual({
      type: 'decimal',
      scale: 3,
      generator: { kind: 'formula', formula: 'quantity * unit_price' },
    });
    const summed = addColumn(shop, 'order_item', { name: 'line_total', ...infer('line_total', 'order_item') });
    expect(summed.kind === 'edited' && infer('total', 'order', summed.document)).toEqual({
      type: 'decimal',
      scale: 3,
      generator: { kind: 'rollup', table: 'order_item', aggregate: 'sum', column: 'line_total' },
    });
    expect(infer('order_count', 'Customers')).toEqual({
      type: 'integer',
      generator: { kind: 'rollup', table: 'order', aggregate: 'count' },
    });
  });

  it('knows what names usually hold', () => {
    expect(infer('unit_price', 'x')).toMatchObject({ type: 'decimal', scale: 2, generator: { kind: 'lognormal' } });
    expect(infer('AMOUNT', 'x')).toMatchObject({ type: 'decimal', generator: { kind: 'lognormal' } });
    expect(infer('age', 'x')).toMatchObject({ type: 'integer', generator: { kind: 'normal', min: 18 } });
    expect(infer('qty', 'x')).toEqual({ type: 'integer', generator: { kind: 'uniform', min: 1, max: 5 } });
    expect(infer('is_gift', 'x')).toMatchObject({ type: 'boolean', generator: { kind: 'category' } });
    expect(infer('rating', 'x')).toMatchObject({ type: 'integer', generator: { kind: 'category' } });
    expect(infer('orderStatus', 'x')).toMatchObject({ type: 'text', generator: { kind: 'category' } });
    expect(infer('page', 'x')).toBe(FALLBACK);
    expect(infer('', 'x')).toBe(FALLBACK);
  });

  it('answers in kinds and types that there are', () => {
    const dynamic = [
      'id',
      'customer_id',
      'gift_product_id',
      'order_count',
      'line_total',
      'first_name',
      'name',
      'placed_at',
      'created_on',
      'birth_date',
      'email',
      'phone',
      'city',
      'latitude',
      'iban',
      'port',
      'company',
    ];
    const answers = [
      ...NAME_RULES.map((rule) => rule.inferred),
      FALLBACK,
      ...shop.tables.flatMap((table) => dynamic.map((column) => infer(column, table.name))),
    ];
    for (const { type, scale, generator } of answers) {
      const kind = GENERATORS.find((each) => each.kind === generator.kind);
      expect(kind?.types).toContain(type);
      expect(kind?.schema.safeParse(generator).error).toBeUndefined();
      expect(scale === undefined).toBe(type !== 'decimal');
    }
  });

  it('knows parts of people, places and other entities', () => {
    const parts: readonly (readonly [name: string, kind: string, part: string])[] = [
      ['email', 'person', 'email'],
      ['contact_email', 'person', 'email'],
      ['username', 'person', 'username'],
      ['phoneNumber', 'phone', 'number'],
      ['address', 'place', 'street_address'],
      ['billing_city', 'place', 'city'],
      ['province', 'place', 'region'],
      ['zip', 'place', 'postcode'],
      ['postal_code', 'place', 'postcode'],
      ['lat', 'place', 'latitude'],
      ['longitude', 'place', 'longitude'],
      ['timezone', 'place', 'time_zone'],
      ['company_name', 'company', 'name'],
      ['card_number', 'payment', 'card_number'],
      ['iban', 'payment', 'iban'],
      ['swift_code', 'payment', 'bic'],
      ['ip_address', 'internet', 'ipv4'],
      ['user_agent', 'internet', 'user_agent'],
      ['website', 'internet', 'url'],
      ['port', 'internet', 'port'],
    ];
    for (const [name, kind, part] of parts) expect(infer(name, 'x').generator).toMatchObject({ kind, part });
    expect(infer('name', 'suppliers').generator).toEqual({ kind: 'company', part: 'name' });
    // The United States, whose names a document has unless it says otherwise, have no IBANs.
    expect(infer('iban', 'x').generator).toMatchObject({ locale: 'de_DE' });
    expect(infer('iban', 'x', { ...shop, locale: 'fr_FR' }).generator).toEqual({ kind: 'payment', part: 'iban' });
  });

  it('gives the columns of a table parts that agree', () => {
    const grown = ['country', 'city', 'phone', 'mobile', 'first_name', 'gender', 'birth_date', 'age'].reduce(
      (document, name) => {
        const added = addColumn(document, 'product', { name, ...infer(name, 'product', document) });
        return added.kind === 'edited' ? added.document : document;
      },
      shop,
    );
    const columns = grown.tables.find(({ name }) => name === 'product')?.columns ?? [];
    const generatorOf = (name: string) => columns.find((column) => column.name === name)?.generator;
    expect(generatorOf('city')).toEqual({ kind: 'place', part: 'city', locale_from: 'country' });
    expect(generatorOf('phone')).toEqual({ kind: 'phone', part: 'number', place: 'place' });
    expect(generatorOf('mobile')).toEqual({ kind: 'phone', part: 'number' });
    expect(generatorOf('gender')).toEqual({ kind: 'person', part: 'gender' });
    expect(generatorOf('age')).toEqual({ kind: 'person', part: 'age', born_from: 'birth_date' });
    expect(kindOf('country')).toBe('category');
    expect(kindOf('gender')).toBe('category');
    expect(kindOf('age')).toBe('normal');
  });

  it('uses every rule for some name', () => {
    const names = [
      'is_active',
      'verified',
      'deleted',
      'has_car',
      'salary',
      'revenue',
      'shipping_cost',
      'price',
      'total_paid',
      'age',
      'height',
      'weight_kg',
      'temperature',
      'stock',
      'qty',
      'no_of_rooms',
      'stars',
      'score',
      'percent',
      'duration',
      'payment_method',
      'payment_status',
      'status',
      'tier',
      'plan',
      'product_type',
      'category',
      'type',
      'gender',
      'priority',
      'channel',
      'device',
      'currency',
      'country',
      'region',
      'size',
      'color',
      'level',
      'department',
      'badge_number',
      'session_uuid',
      'sku',
      'notes',
      'tags',
      'metadata',
    ];
    const used = new Set(names.map((name) => NAME_RULES.findIndex((rule) => rule.pattern.test(name))));
    expect(NAME_RULES.map((_, index) => index).filter((index) => !used.has(index))).toEqual([]);
  });
});
