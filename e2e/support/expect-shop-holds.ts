import { csvColumn, readCsv } from '../../test/helpers/csv-reader.ts';
import { expect } from './fixtures.ts';

/**
 * Asserts of the CSV files of the small shop: keys are unique, no foreign key is an orphan, an item costs what its product
 * costs, an order is the sum of its items, a customer has spent the sum of the orders, nothing is ordered before signing up.
 */
export function expectShopHolds(files: ReadonlyMap<string, Uint8Array>): void {
  const [customer, product, order, item] = ['customer', 'product', 'order', 'order_item'].map((table) => {
    const file = readCsv(files.get(table) ?? Uint8Array.of());
    expect(file.rows.length, `rows of ${table}`).toBeGreaterThan(100);
    return (name: string) => csvColumn(file, name).map(String);
  });
  if (customer === undefined || product === undefined || order === undefined || item === undefined) return;

  for (const column of [customer, product, order, item]) {
    const ids = column('id');
    expect(new Set(ids).size, 'unique keys').toBe(ids.length);
  }
  expect(orphans(order('customer_id'), customer('id')), 'orders without customer').toEqual([]);
  expect(orphans(item('order_id'), order('id')), 'items without order').toEqual([]);
  expect(orphans(item('product_id'), product('id')), 'items without product').toEqual([]);

  const prices = byId(product('id'), product('price'));
  expect(item('product_id').map((id) => prices.get(id))).toEqual(item('unit_price'));

  const unit = item('unit_price');
  const line = item('quantity').map((quantity, i) => cents(Number(quantity) * Number(unit[i])));
  expect(item('line_total').map((total) => cents(Number(total)))).toEqual(line);
  expect(sums(order('id'), item('order_id'), line)).toEqual(order('total').map((total) => cents(Number(total))));
  const totals = order('total').map((total) => cents(Number(total)));
  expect(sums(customer('id'), order('customer_id'), totals)).toEqual(
    customer('spent').map((spent) => cents(Number(spent))),
  );

  const signedUp = byId(customer('id'), customer('signed_up_at'));
  const placed = order('placed_at');
  const early = order('customer_id').filter((id, i) => (placed[i] ?? '') < (signedUp.get(id) ?? ''));
  expect(early, 'orders before signing up').toEqual([]);
}

function byId(ids: readonly string[], values: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id, i) => [id, values[i] ?? '']));
}

function orphans(keys: readonly string[], ids: readonly string[]): readonly string[] {
  const known = new Set(ids);
  return keys.filter((key) => !known.has(key));
}

/** The amounts of each id together. */
function sums(ids: readonly string[], owners: readonly string[], amounts: readonly number[]): readonly number[] {
  const together = new Map<string, number>();
  for (const [i, owner] of owners.entries()) together.set(owner, (together.get(owner) ?? 0) + (amounts[i] ?? 0));
  return ids.map((id) => together.get(id) ?? 0);
}

function cents(amount: number): number {
  return Math.round(amount * 100);
}
