import type { LooseDocument } from './small-shop.ts';

type Loose = Readonly<Record<string, unknown>>;

const column = (name: string, type: string, generator: Loose, more: Loose = {}) => ({ name, type, generator, ...more });
const rolled = (name: string, type: string, generator: Loose, more: Loose = {}) =>
  column(name, type, { kind: 'rollup', table: 'line', ...generator }, more);
const id = column('id', 'integer', { kind: 'sequence' });
const maybe = { nullable: true };

/** Stores, their orders in time and the lines of those, with roll-ups over parents, over pointers, and over each other. */
export function rollupDepot({ seed = 1, stores = 400, lines = 'number' } = {}): LooseDocument {
  const document = {
    version: 1,
    name: 'Depot',
    seed,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      {
        name: 'product',
        key: ['id'],
        rows: { kind: 'count', count: 90 },
        columns: [
          id,
          column('price', 'decimal', { kind: 'lognormal', median: 20, sigma: 0.6, min: 1 }),
          rolled('times_sold', 'integer', { aggregate: 'count' }),
          rolled('times_many', 'integer', { aggregate: 'count', where: 'quantity > 2 and order.channel = "web"' }),
          rolled('revenue', 'decimal', { aggregate: 'sum', column: 'amount' }),
          rolled('least', 'decimal', { aggregate: 'min', column: 'amount' }, maybe),
          rolled('most', 'decimal', { aggregate: 'max', column: 'amount', where: 'quantity < 4' }, maybe),
          rolled('average', 'float', { aggregate: 'mean', column: 'amount' }, maybe),
          rolled('first_note', 'text', { aggregate: 'first', column: 'note' }, maybe),
          rolled('last_note', 'text', { aggregate: 'last', column: 'note', where: 'quantity = 5' }, maybe),
          column(
            'first_order',
            'timestamp',
            {
              kind: 'rollup',
              table: 'order',
              by: 'gift_id',
              aggregate: 'first',
              column: 'placed_at',
            },
            maybe,
          ),
          column(
            'last_order',
            'integer',
            {
              kind: 'rollup',
              table: 'order',
              by: 'gift_id',
              aggregate: 'last',
              column: 'id',
            },
            maybe,
          ),
        ],
      },
      {
        name: 'store',
        key: ['id'],
        rows: { kind: 'count', count: stores },
        columns: [
          id,
          column('orders', 'integer', { kind: 'rollup', table: 'order', aggregate: 'count' }),
          column('web_orders', 'integer', {
            kind: 'rollup',
            table: 'order',
            aggregate: 'count',
            where: 'channel = "web"',
          }),
          column('sold', 'decimal', { kind: 'rollup', table: 'order', aggregate: 'sum', column: 'total' }),
          column(
            'first_at',
            'timestamp',
            { kind: 'rollup', table: 'order', aggregate: 'first', column: 'placed_at' },
            maybe,
          ),
          column(
            'last_channel',
            'text',
            { kind: 'rollup', table: 'order', aggregate: 'last', column: 'channel' },
            maybe,
          ),
          column(
            'last_web',
            'integer',
            {
              kind: 'rollup',
              table: 'order',
              aggregate: 'last',
              column: 'id',
              where: 'channel = "web"',
            },
            maybe,
          ),
        ],
      },
      {
        name: 'order',
        key: ['id'],
        rows: { kind: 'per_parent', parent: 'store', count: { kind: 'poisson', mean: 6 } },
        columns: [
          id,
          column('store_id', 'integer', { kind: 'parent' }),
          column('placed_at', 'timestamp', { kind: 'event_time' }),
          column('gift_id', 'integer', { kind: 'reference', table: 'product', pick: { kind: 'zipf', exponent: 0.5 } }),
          column('channel', 'text', { kind: 'category', values: [{ value: 'web' }, { value: 'shop', weight: 2 }] }),
          rolled('items', 'integer', { aggregate: 'count' }),
          rolled('total', 'decimal', { aggregate: 'sum', column: 'amount' }),
          rolled('last_quantity', 'integer', { aggregate: 'last', column: 'quantity' }, maybe),
          rolled('earliest', 'integer', { aggregate: 'first', column: 'id' }, maybe),
        ],
      },
      {
        name: 'line',
        key: ['id'],
        rows: { kind: 'per_parent', parent: 'order', count: { kind: 'poisson', mean: 2.5 } },
        columns: [
          id,
          column('order_id', 'integer', { kind: 'parent' }),
          column('product_id', 'integer', { kind: 'reference', table: 'product', pick: { kind: 'zipf', exponent: 1 } }),
          column('quantity', 'integer', { kind: 'uniform', min: 1, max: 5 }),
          column('amount', 'decimal', { kind: 'formula', formula: 'quantity * product.price' }),
          column('note', 'text', { kind: 'template', template: `${lines} {id}` }),
        ],
      },
    ],
  };
  return JSON.parse(JSON.stringify(document)) as LooseDocument;
}
