const person = (part: string) => ({ kind: 'person', part });

/** Customers, their orders and products: something of everything that files are checked for. */
export const FILE_DESK = {
  version: 1,
  name: 'File desk',
  seed: 11,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'product',
      key: ['id'],
      rows: { kind: 'count', count: 200 },
      columns: [
        { name: 'id', type: 'uuid', generator: { kind: 'uuid' } },
        { name: 'price', type: 'decimal', generator: { kind: 'uniform', min: 1, max: 90 } },
      ],
    },
    {
      name: 'customer',
      key: ['id'],
      time: 'joined_at',
      rows: { kind: 'count', count: 6000 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence', start: 100 } },
        { name: 'code', type: 'text', unique: true, generator: { kind: 'pattern', pattern: '[A-Z]{3}-\\d{5}' } },
        { name: 'first_name', type: 'text', generator: person('first_name') },
        { name: 'last_name', type: 'text', generator: person('last_name') },
        { name: 'email', type: 'text', generator: person('email') },
        {
          name: 'segment',
          type: 'text',
          generator: {
            kind: 'category',
            values: [
              { value: 'vip, "gold"', weight: 15 },
              { value: 'standard', weight: 50 },
              { value: 'casual', weight: 35 },
            ],
          },
        },
        { name: 'joined_at', type: 'timestamp', generator: { kind: 'moment', shape: { kind: 'uniform' } } },
        {
          name: 'height',
          type: 'decimal',
          scale: 1,
          generator: { kind: 'normal', mean: 170, sd: 9, min: 150, max: 200 },
        },
        {
          name: 'income',
          type: 'integer',
          nullable: true,
          generator: { kind: 'lognormal', median: 40000, sigma: 0.5 },
          modifiers: [{ kind: 'missing', rate: 0.1 }],
        },
        { name: 'agrees', type: 'boolean', generator: { kind: 'boolean', share: 0.3 } },
        {
          name: 'spent',
          type: 'decimal',
          generator: { kind: 'rollup', table: 'order', aggregate: 'sum', column: 'total' },
        },
        { name: 'orders', type: 'integer', generator: { kind: 'rollup', table: 'order', aggregate: 'count' } },
      ],
    },
    {
      name: 'order',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'customer', count: { kind: 'poisson', mean: 2 } },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'customer_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'placed_at', type: 'timestamp', generator: { kind: 'event_time' } },
        {
          name: 'shipped_at',
          type: 'timestamp',
          nullable: true,
          generator: { kind: 'after', column: 'placed_at', delay: { kind: 'gamma', mean: '2d', shape: 2 } },
        },
        { name: 'product_id', type: 'uuid', generator: { kind: 'reference', table: 'product' } },
        { name: 'quantity', type: 'integer', generator: { kind: 'geometric', from: 1, mean: 1.6 } },
        { name: 'weight', type: 'float', generator: { kind: 'formula', formula: 'quantity * product.price / 7' } },
        { name: 'total', type: 'decimal', generator: { kind: 'formula', formula: 'quantity * product.price' } },
      ],
    },
  ],
};
