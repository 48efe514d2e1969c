const key = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };
const toParent = (name) => ({ name, type: 'integer', generator: { kind: 'parent' } });
const timestamp = (name, generator) => ({ name, type: 'timestamp', generator });
const text = (name, generator) => ({ name, type: 'text', generator });
const money = (name, generator) => ({ name, type: 'decimal', scale: 2, generator });
const among = (...values) => ({ kind: 'category', values: values.map((value) => ({ value })) });

function table(name, rows, columns) {
  return { name, key: ['id'], rows, columns: [key, ...columns] };
}

/** A shop of six tables and a million rows in all: people, addresses, products, orders, items with sums, payments. */
export const SIX_TABLES_DOCUMENT = JSON.stringify({
  version: 1,
  name: 'Six tables',
  seed: 42,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      ...table('customer', { kind: 'count', count: 80_000 }, [
        text('first_name', { kind: 'person', part: 'first_name' }),
        text('last_name', { kind: 'person', part: 'last_name' }),
        timestamp('signed_up_at', { kind: 'moment' }),
        text('segment', among('vip', 'standard', 'casual')),
      ]),
      time: 'signed_up_at',
    },
    table('address', { kind: 'per_parent', parent: 'customer', count: { kind: 'uniform', min: 1, max: 2 } }, [
      toParent('customer_id'),
      text('use', among('home', 'work')),
    ]),
    table('product', { kind: 'count', count: 2000, fixed: true }, [
      text('name', { kind: 'product', part: 'name' }),
      money('price', { kind: 'lognormal', median: 25, sigma: 0.7, min: 1 }),
    ]),
    table(
      'order',
      {
        kind: 'per_parent',
        parent: 'customer',
        count: { kind: 'poisson', mean: 5 },
        active: { from: 'customer.signed_up_at' },
      },
      [
        toParent('customer_id'),
        timestamp('placed_at', { kind: 'event_time' }),
        money('total', { kind: 'rollup', table: 'order_item', aggregate: 'sum', column: 'line_total' }),
      ],
    ),
    table('order_item', { kind: 'per_parent', parent: 'order', count: { kind: 'poisson', mean: 2, min: 1, max: 8 } }, [
      toParent('order_id'),
      {
        name: 'product_id',
        type: 'integer',
        generator: { kind: 'reference', table: 'product', pick: { kind: 'zipf', exponent: 0.9 } },
      },
      { name: 'quantity', type: 'integer', generator: { kind: 'geometric', from: 1, mean: 1.6 } },
      money('line_total', { kind: 'formula', formula: 'quantity * product.price' }),
    ]),
    table('payment', { kind: 'per_parent', parent: 'order', count: { kind: 'fixed', count: 1 } }, [
      toParent('order_id'),
      money('amount', { kind: 'formula', formula: 'order.total' }),
      text('method', among('card', 'transfer', 'invoice')),
    ]),
  ],
});
