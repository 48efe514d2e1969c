import type { LooseDocument } from './small-shop.ts';

const id = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };

/** A small document in which every way of depending on each other occurs: parents, grandparents, keys, roll-ups, windows. */
export function richDocument(): LooseDocument {
  const document = {
    version: 1,
    name: 'Rich',
    seed: 5,
    // Two months, so that a coarser grid of times is felt in the counts.
    timeframe: { start: '2024-01-01', end: '2024-03-01' },
    tables: [
      {
        name: 'customer',
        key: ['id'],
        time: 'signed_up_at',
        rows: { kind: 'count', count: 70 },
        columns: [
          id,
          { name: 'signed_up_at', type: 'timestamp', generator: { kind: 'moment' } },
          { name: 'closed_on', type: 'date', generator: { kind: 'moment', shape: { kind: 'growth', rate: 2 } } },
          { name: 'first', type: 'text', generator: { kind: 'person', part: 'first_name' } },
          { name: 'full', type: 'text', generator: { kind: 'person', part: 'full_name' } },
          {
            name: 'score',
            type: 'float',
            nullable: true,
            generator: { kind: 'normal', mean: 3, sd: 1 },
            modifiers: [
              { kind: 'missing', rate: 0.2, mechanism: { kind: 'exact' } },
              { kind: 'round', to: 0.5 },
              { kind: 'missing', rate: 0.4, mechanism: { kind: 'condition', formula: 'score > 3.5' } },
            ],
          },
          { name: 'bonus', type: 'decimal', scale: 2, generator: { kind: 'formula', formula: 'score * 2 + orders' } },
          { name: 'orders', type: 'integer', generator: { kind: 'rollup', table: 'order', aggregate: 'count' } },
          {
            name: 'last_at',
            type: 'timestamp',
            nullable: true,
            generator: { kind: 'rollup', table: 'order', aggregate: 'max', column: 'placed_at' },
          },
        ],
      },
      {
        name: 'product',
        key: ['id'],
        rows: { kind: 'count', count: 25, fixed: true },
        columns: [
          id,
          { name: 'name', type: 'text', generator: { kind: 'product', part: 'name' } },
          {
            name: 'price',
            type: 'decimal',
            scale: 2,
            generator: { kind: 'lognormal', median: 20, sigma: 0.6, min: 1 },
          },
          {
            name: 'given',
            type: 'integer',
            generator: { kind: 'rollup', table: 'order', by: 'gift_id', aggregate: 'count', where: 'age > 2' },
          },
          {
            name: 'last_channel',
            type: 'text',
            nullable: true,
            generator: { kind: 'rollup', table: 'order', by: 'product_id', aggregate: 'last', column: 'channel' },
          },
        ],
      },
      {
        name: 'order',
        key: ['id'],
        rows: {
          kind: 'per_parent',
          parent: 'customer',
          count: { kind: 'poisson', mean: 4 },
          active: { from: 'customer.signed_up_at' },
        },
        columns: [
          id,
          { name: 'customer_id', type: 'integer', generator: { kind: 'parent' } },
          { name: 'placed_at', type: 'timestamp', generator: { kind: 'event_time' } },
          {
            name: 'product_id',
            type: 'integer',
            generator: { kind: 'reference', table: 'product', pick: { kind: 'zipf', exponent: 1 } },
          },
          { name: 'gift_id', type: 'integer', generator: { kind: 'reference', table: 'product' } },
          { name: 'price', type: 'decimal', scale: 2, generator: { kind: 'formula', formula: 'product_id.price' } },
          { name: 'age', type: 'float', generator: { kind: 'formula', formula: 'placed_at - customer.signed_up_at' } },
          {
            name: 'channel',
            type: 'text',
            generator: {
              kind: 'category',
              values: [
                { value: 'web', weight: 3 },
                { value: 'app', weight: 2 },
              ],
            },
            nullable: true,
            modifiers: [
              { kind: 'map_values', values: [{ from: 'web', to: 'www' }] },
              {
                kind: 'missing',
                rate: 0.1,
                mechanism: {
                  kind: 'condition',
                  formula: 'customer.score > 3 and product_id.price > 10',
                },
              },
            ],
          },
          {
            name: 'total',
            type: 'decimal',
            scale: 2,
            generator: { kind: 'rollup', table: 'item', aggregate: 'sum', column: 'line' },
          },
        ],
      },
      {
        name: 'item',
        key: ['id'],
        rows: { kind: 'per_parent', parent: 'order', count: { kind: 'uniform', min: 0, max: 3 } },
        columns: [
          id,
          { name: 'order_id', type: 'integer', generator: { kind: 'parent' } },
          {
            name: 'quantity',
            type: 'integer',
            nullable: true,
            generator: { kind: 'uniform', min: 1, max: 5 },
            modifiers: [
              { kind: 'missing', rate: 0.3 },
              {
                kind: 'missing',
                name: 'by_channel',
                rate: 0,
                mechanism: { kind: 'by_column', column: 'order.channel', rates: [{ when: 'app', rate: 0.5 }] },
              },
              { kind: 'add', amount: 10 },
            ],
          },
          {
            name: 'line',
            type: 'decimal',
            scale: 2,
            generator: { kind: 'formula', formula: 'quantity * order.price' },
          },
          { name: 'part', type: 'integer', generator: { kind: 'shares', of: 'order.id', alpha: 2 } },
          { name: 'mood', type: 'float', generator: { kind: 'formula', formula: 'customer.score + quantity' } },
        ],
      },
      {
        name: 'visit',
        rows: {
          kind: 'per_parent',
          parent: 'customer',
          count: { kind: 'uniform', min: 0, max: 2 },
          per: 'month',
          active: { from: 'customer.signed_up_at', to: 'customer.closed_on' },
        },
        columns: [
          { name: 'on', type: 'date', generator: { kind: 'event_time' } },
          { name: 'pages', type: 'integer', generator: { kind: 'uniform', min: 1, max: 90 } },
        ],
      },
      {
        name: 'note',
        rows: { kind: 'count', count: 30 },
        columns: [
          id,
          { name: 'order_id', type: 'integer', generator: { kind: 'reference', table: 'order' } },
          { name: 'about', type: 'text', generator: { kind: 'formula', formula: 'order.channel' } },
          { name: 'who', type: 'text', generator: { kind: 'formula', formula: 'order_id.customer_id.full' } },
        ],
      },
    ],
  };
  // Through JSON, so that no two columns are one object; the literal is such a document, its type only knows more.
  return JSON.parse(JSON.stringify(document)) as LooseDocument;
}
