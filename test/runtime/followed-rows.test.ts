import { describe, expect, it } from 'vitest';
import type { CopyFormat } from '../../src/runtime/protocol.ts';
import { StudioSession } from '../../src/runtime/studio-session.ts';
import { csvColumn, readCsv } from '../helpers/csv-reader.ts';
import { type LooseDocument, looseColumn, looseTable, smallShop } from '../helpers/small-shop.ts';

async function opened(session: StudioSession, document: LooseDocument) {
  const { plan, diagnostics } = await session.open({ kind: 'text', text: JSON.stringify(document) }, { scale: 1 });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

/** The cell of a column in a page of one row. */
function cellOf(
  page: { readonly columns: readonly { name: string; cells: readonly (string | null)[] }[] },
  name: string,
) {
  return page.columns.find((column) => column.name === name)?.cells[0];
}

describe('following a foreign key', () => {
  it('leads to the row whose key the cell holds, by parent and by pick', async () => {
    const session = new StudioSession();
    const { id: planId } = await opened(session, smallShop());
    for (const [table, column, target] of [
      ['order', 'customer_id', 'customer'],
      ['order_item', 'order_id', 'order'],
      ['order_item', 'product_id', 'product'],
    ] as const) {
      for (const row of [0, 17, 4711]) {
        const cell = cellOf(await session.rows({ planId, table, from: row, count: 1 }), column);
        const found = await session.follow({ planId, table, row, column });
        expect(found).toMatchObject({ table: target, key: ['id'] });
        if (found === undefined) return;
        expect(cellOf(found, 'id')).toBe(cell);
        const again = await session.rows({ planId, table: target, from: found.from, count: 1 });
        expect(again.columns).toEqual(found.columns);
      }
    }
  });

  it('leads on where rows stand in order of time', async () => {
    const session = new StudioSession();
    const document = smallShop((each) => {
      looseTable(each, 'order')['order'] = 'time';
      looseTable(each, 'order')['time'] = 'placed_at';
    });
    const { id: planId } = await opened(session, document);
    const request = { planId, table: 'order_item', row: 4711, column: 'order_id' };
    const found = await session.follow(request);
    const cell = cellOf(await session.rows({ planId, table: 'order_item', from: 4711, count: 1 }), 'order_id');
    expect(found && cellOf(found, 'id')).toBe(cell);
  });

  it('leads nowhere from an empty cell, from another column, and from a row there is not', async () => {
    const session = new StudioSession();
    const document = smallShop((each) => {
      const column = looseColumn(each, 'order_item', 'product_id');
      column['nullable'] = true;
      column['modifiers'] = [{ kind: 'missing', rate: 0.5 }];
    });
    const { id: planId } = await opened(session, document);
    const { columns } = await session.rows({ planId, table: 'order_item', from: 0, count: 40 });
    const cells = columns.find(({ name }) => name === 'product_id')?.cells ?? [];
    expect(cells.filter((cell) => cell === null).length).toBeGreaterThan(5);
    for (const [row, cell] of cells.entries()) {
      const found = await session.follow({ planId, table: 'order_item', row, column: 'product_id' });
      expect(found && cellOf(found, 'id')).toBe(cell ?? undefined);
    }
    expect(await session.follow({ planId, table: 'order_item', row: 0, column: 'quantity' })).toBeUndefined();
    expect(await session.follow({ planId, table: 'order_item', row: 1e9, column: 'order_id' })).toBeUndefined();
  });
});

describe('copied rows', () => {
  it('are those of the page, in each way of writing', async () => {
    const session = new StudioSession();
    const { id: planId } = await opened(session, smallShop());
    const page = await session.rows({ planId, table: 'order', from: 100, count: 50 });
    const text = (as: CopyFormat) => session.copy({ planId, table: 'order', from: 100, to: 150, as });
    const csv = readCsv(new TextEncoder().encode(await text('csv')));
    expect(csv.rows.length).toBe(50);
    for (const { name, cells } of page.columns) expect(csvColumn(csv, name)).toEqual(cells);
    const lines = (await text('tsv')).split('\r\n');
    expect(lines[0]).toBe(page.columns.map(({ name }) => name).join('\t'));
    expect(lines[1]).toBe(page.columns.map(({ cells }) => cells[0]).join('\t'));
    expect(lines.at(-1)).toBe('');
    const values: unknown = JSON.parse(await text('json'));
    expect(values).toHaveLength(50);
    expect(values).toContainEqual(expect.objectContaining({ channel: 'web', id: expect.any(Number) }));
  });
});

describe('a document that is being prepared', () => {
  it('tells how far it has come, and shows the rows that need none of it', async () => {
    const session = new StudioSession();
    const document = smallShop((each) => void (looseTable(each, 'customer').rows['count'] = 400_000));
    const opening = opened(session, document);
    let seen = await session.preparing();
    for (let turns = 0; seen === undefined && turns < 1000; turns++) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      seen = await session.preparing();
    }
    if (seen === undefined) throw new Error('it was never seen');
    expect(seen).toMatchObject({ table: 'order', of: 400_000 });
    expect(seen.rows).toBeLessThan(400_000);
    // What a customer has spent needs the orders of that customer alone.
    expect(seen.plan.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['customer', 400_000],
      ['product', 200],
    ]);
    const page = (planId: number, table: string) => session.rows({ planId, table, from: 150, count: 50 });
    const early = [await page(seen.plan.id, 'customer'), await page(seen.plan.id, 'product')];
    expect((await session.preparing())?.plan.id).toBe(seen.plan.id);
    const { id } = await opening;
    expect([await page(id, 'customer'), await page(id, 'product')]).toEqual(early);
    expect(await session.preparing()).toBeUndefined();
  });

  it('shows no table early that has to be put in order first', async () => {
    const session = new StudioSession();
    const opening = opened(
      session,
      smallShop((each) => {
        const customer = looseTable(each, 'customer');
        customer.rows['count'] = 400_000;
        customer['order'] = 'time';
      }),
    );
    let seen = await session.preparing();
    while (seen === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      seen = await session.preparing();
    }
    expect(seen.plan.tables.map(({ name }) => name)).toEqual(['product']);
    await opening;
  });
});
