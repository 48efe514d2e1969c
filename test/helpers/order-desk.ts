import type { LooseColumn, LooseDocument } from './small-shop.ts';

const column = (name: string, type: string, generator: Record<string, unknown>, more: object = {}): LooseColumn =>
  structuredClone({ name, type, generator, ...more }) as LooseColumn;
const sequence = (more: object = {}) => ({ kind: 'sequence', ...more });
const reference = (table: string, more: object = {}) => ({ kind: 'reference', table, ...more });
const perParent = (parent: string, mean: number) => ({ kind: 'per_parent', parent, count: { kind: 'poisson', mean } });
const table = (
  name: string,
  key: readonly string[],
  rows: object,
  columns: readonly LooseColumn[],
  more: object = {},
) => ({
  name,
  key: [...key],
  rows: { ...rows } as Record<string, unknown> & { kind: string },
  columns: [...columns],
  ...more,
});
const id = () => column('id', 'integer', sequence());

/**
 * Tables with keys of several columns, and everything that leads to them: lines of orders, parts of lines, tags of orders,
 * claims about lines and what they are compared with, and a line that each order is known by.
 */
export function orderDesk(change: (document: LooseDocument) => void = () => {}): LooseDocument {
  const document: LooseDocument = {
    version: 1,
    name: 'Order desk',
    seed: 12,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      table('product', ['code'], { kind: 'count', count: 60 }, [
        column('code', 'text', { kind: 'pattern', pattern: '[A-Z]{2}[0-9]{3}' }),
        column('price', 'decimal', { kind: 'uniform', min: 1, max: 90 }, { scale: 2 }),
      ]),
      table('tag', ['id'], { kind: 'count', count: 9 }, [id()]),
      table('order', ['id'], { kind: 'count', count: 400 }, [
        id(),
        column('placed_at', 'timestamp', { kind: 'moment' }),
        column(
          'first_order_id',
          'integer',
          reference('line', {
            relation: 'first_line',
            column: 'order_id',
            where: { column: 'order_id', equals_column: 'id' },
          }),
          { nullable: true },
        ),
        column('first_line_no', 'integer', reference('line', { relation: 'first_line', column: 'line_no' }), {
          nullable: true,
        }),
      ]),
      table('line', ['order_id', 'line_no'], perParent('order', 2.4), [
        column('order_id', 'integer', { kind: 'parent' }),
        column('line_no', 'integer', sequence({ within: 'parent' })),
        column(
          'product_code',
          'text',
          reference('product', { pick: { kind: 'zipf', exponent: 1.2 }, distinct_within: 'parent' }),
        ),
        column('quantity', 'integer', { kind: 'uniform', min: 1, max: 9 }),
        column('price', 'decimal', { kind: 'formula', formula: 'product_code.price * quantity' }, { scale: 2 }),
      ]),
      table('order_tag', ['tag_id', 'order_id'], perParent('order', 1.5), [
        column('order_id', 'integer', { kind: 'parent' }),
        column('tag_id', 'integer', reference('tag', { distinct_within: 'parent' }), { nullable: false }),
      ]),
      table('part', ['order_id', 'line_no', 'part_no'], perParent('line', 1.3), [
        column('order_id', 'integer', { kind: 'parent', column: 'order_id' }),
        column('line_no', 'integer', { kind: 'parent', column: 'line_no' }),
        column('part_no', 'integer', sequence({ within: 'parent', start: 10, step: 10 })),
        column('of_price', 'decimal', { kind: 'formula', formula: 'line.price' }, { scale: 2 }),
      ]),
      table('claim', ['id'], { kind: 'count', count: 700 }, [
        id(),
        column('item_order_id', 'integer', reference('line', { relation: 'item', column: 'order_id' })),
        column(
          'item_line_no',
          'integer',
          reference('line', {
            relation: 'item',
            column: 'line_no',
            pick: { kind: 'weighted', column: 'quantity' },
          }),
        ),
        column('like_order_id', 'integer', reference('line', { relation: 'like', column: 'order_id' })),
        column('like_line_no', 'integer', reference('line', { relation: 'like', column: 'line_no', stable: true })),
        column('amount', 'decimal', { kind: 'formula', formula: 'item.price' }, { scale: 2 }),
        column('placed_at', 'timestamp', { kind: 'formula', formula: 'item_line_no.order.placed_at' }),
      ]),
    ],
  };
  change(document);
  return document;
}
