import { describe, expect, it } from 'vitest';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { checkDocument, openDocument } from '../../helpers/open-document.ts';
import { type LooseDocument, looseColumn, looseTable, smallShop } from '../../helpers/small-shop.ts';

/** The shop whose customers all have so many orders, however late they signed up. */
function shop(count: object, change: (document: LooseDocument) => void = () => undefined): LooseDocument {
  return smallShop((document) => {
    looseTable(document, 'order').rows.count = count;
    looseTable(document, 'order').rows.exposure = false;
    change(document);
  });
}

/** How many orders each customer has. */
function ordersOf(document: LooseDocument): readonly number[] {
  const { engine } = openDocument(document);
  const counts = new Array<number>(engine.rowCount('customer')).fill(0);
  for (const id of cellsOf(rowsOf(engine, 'order'), 'customer_id')) {
    const customer = Number(id) - 1;
    counts[customer] = (counts[customer] ?? 0) + 1;
  }
  return counts;
}

describe('a process without exposure', () => {
  it('gives every parent what its law says, and keeps its times inside the window', () => {
    const document = shop({ kind: 'fixed', count: 4 });
    expect(new Set(ordersOf(document))).toEqual(new Set([4]));
    const { engine } = openDocument(document);
    const orders = rowsOf(engine, 'order');
    const signedUp = cellsOf(rowsOf(engine, 'customer'), 'signed_up_at');
    const customers = cellsOf(orders, 'customer_id');
    cellsOf(orders, 'placed_at').forEach((placed, row) => {
      expect(String(placed) >= String(signedUp[Number(customers[row]) - 1])).toBe(true);
      expect(String(placed) < '2026').toBe(true);
    });
  });

  it('has the mean that is stated, where one with exposure has less', () => {
    const mean = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const poisson = { kind: 'poisson', mean: 6 };
    const without = ordersOf(shop(poisson));
    const exposed = ordersOf(shop(poisson, (document) => void delete looseTable(document, 'order').rows.exposure));
    // The standard error of a mean over n Poisson counts is sqrt(6 / n); five of them are allowed.
    expect(Math.abs(mean(without) - 6)).toBeLessThan(5 * Math.sqrt(6 / without.length));
    expect(mean(exposed)).toBeLessThan(6 - 5 * Math.sqrt(6 / without.length));
    without.forEach((count, parent) => expect(count).toBeGreaterThanOrEqual(exposed[parent] ?? Infinity));
  });

  it('gives none to a parent that is never active, under every law', () => {
    for (const count of [
      { kind: 'fixed', count: 4 },
      { kind: 'poisson', mean: 9, min: 2 },
    ]) {
      const document = shop(count, (shopDocument) => {
        shopDocument.as_of = '2024-06-01';
        looseColumn(shopDocument, 'customer', 'signed_up_at').generator.to = '2026-01-01';
      });
      const { engine } = openDocument(document);
      const signedUp = cellsOf(rowsOf(engine, 'customer'), 'signed_up_at');
      const counts = ordersOf(document);
      expect(counts.every((n, customer) => n > 0 === String(signedUp[customer]) < '2024-06-01')).toBe(true);
      expect(counts).toContain(0);
      expect(counts.some((n) => n > 0)).toBe(true);
    }
  });

  it('is nothing a bundle can have, nor one whose mean is per month', () => {
    const found = (change: (document: LooseDocument) => void) =>
      checkDocument(smallShop(change)).diagnostics.filter((each) => each.severity === 'error');
    const bundle = found((document) => void (looseTable(document, 'order_item').rows.exposure = false));
    expect(bundle).toMatchObject([
      {
        code: 'conflict',
        path: '/tables/3/rows/exposure',
        fix: { edits: [{ op: 'remove', path: '/tables/3/rows/exposure' }] },
      },
    ]);
    const both = found((document) =>
      Object.assign(looseTable(document, 'order').rows, { exposure: false, per: 'month' }),
    );
    expect(both).toMatchObject([{ code: 'conflict', path: '/tables/2/rows/per' }]);
  });
});
