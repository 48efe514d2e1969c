export const ORDER_ROWS = 1_048_576;
const CUSTOMERS = 1_000_000;
export const ZIPF_EXPONENT = 1.07;
export const CATEGORIES = [
  ['books', 25],
  ['music', 20],
  ['garden', 15],
  ['toys', 12],
  ['sports', 10],
  ['home', 8],
  ['food', 6],
  ['other', 4],
];

/** The reference table: six columns, every kind of them in the document. */
export const ORDERS_DOCUMENT = JSON.stringify({
  version: 1,
  name: 'Orders',
  seed: 42,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'customer',
      key: ['id'],
      rows: { kind: 'count', count: CUSTOMERS },
      columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }],
    },
    {
      name: 'order',
      key: ['id'],
      rows: { kind: 'count', count: ORDER_ROWS },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        {
          name: 'customer_id',
          type: 'integer',
          generator: { kind: 'reference', table: 'customer', pick: { kind: 'zipf', exponent: ZIPF_EXPONENT } },
        },
        { name: 'created_at', type: 'timestamp', generator: { kind: 'moment' } },
        { name: 'amount', type: 'decimal', scale: 2, generator: { kind: 'lognormal', median: 35, sigma: 0.8 } },
        {
          name: 'category',
          type: 'text',
          generator: { kind: 'category', values: CATEGORIES.map(([value, weight]) => ({ value, weight })) },
        },
        { name: 'paid', type: 'boolean', generator: { kind: 'boolean', share: 0.93 } },
      ],
    },
  ],
});
