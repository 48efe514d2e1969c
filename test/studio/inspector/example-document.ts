import type { SemblanceDocument } from '../../../src/schema/document-model.ts';

/** A small shop, as far as the forms need one. */
export const shop: SemblanceDocument = {
  version: 1,
  name: 'Shop',
  seed: 42,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'product',
      key: ['id'],
      rows: { kind: 'count', count: 200 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'price', type: 'decimal', generator: { kind: 'lognormal', median: 25, sigma: 0.7 } },
      ],
    },
    {
      name: 'customer',
      key: ['id'],
      rows: { kind: 'count', count: 10000 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'signed_up_at', type: 'timestamp', generator: { kind: 'moment' } },
      ],
    },
    {
      name: 'order',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'customer', count: { kind: 'poisson', mean: 6 } },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'customer_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'placed_at', type: 'timestamp', generator: { kind: 'event_time' } },
      ],
    },
    {
      name: 'order_item',
      rows: { kind: 'per_parent', parent: 'order', count: { kind: 'poisson', mean: 2 } },
      columns: [
        { name: 'order_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'product_id', type: 'integer', generator: { kind: 'reference', table: 'product' } },
        { name: 'gift_id', type: 'integer', nullable: true, generator: { kind: 'reference', table: 'product' } },
      ],
    },
  ],
};
