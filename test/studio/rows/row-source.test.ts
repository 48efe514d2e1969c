import { describe, expect, it } from 'vitest';
import type { RowsPage, RowsRequest } from '../../../src/runtime/protocol.ts';
import { RowSource } from '../../../src/studio/features/rows/row-source.ts';

function harness() {
  const asked: { readonly request: RowsRequest; readonly resolve: (page: RowsPage) => void }[] = [];
  const source = new RowSource((request) => new Promise((resolve) => asked.push({ request, resolve })));
  async function answer(index: number): Promise<void> {
    const { request, resolve } = asked[index] ?? {};
    if (request === undefined || resolve === undefined) throw new Error('nothing was asked');
    const cells = Array.from({ length: request.count }, (_, i) => `plan ${request.planId} row ${request.from + i}`);
    resolve({
      table: request.table,
      from: request.from,
      columns: [
        { name: 'id', cells },
        { name: 'note', cells: [null] },
      ],
    });
    await new Promise((settled) => setTimeout(settled, 0));
  }
  return { source, asked, answer };
}

describe('RowSource', () => {
  it('asks for the pages in view by plan and table', async () => {
    const { source, asked, answer } = harness();
    source.show(1, 'order');
    source.want([3]);
    expect(asked.map(({ request }) => request)).toEqual([{ planId: 1, table: 'order', from: 300, count: 100 }]);
    await answer(0);
    expect(source.cell(301, 'id')).toBe('plan 1 row 301');
    expect(source.cell(300, 'note')).toBeNull();
    expect(source.cell(400, 'id')).toBeUndefined();
  });

  it('keeps the rows of the plan before until the new ones are there, over several plans', async () => {
    const { source, answer } = harness();
    source.want([0]);
    source.show(1, 'order');
    await answer(0);
    source.show(2, 'order');
    source.show(3, 'order');
    expect(source.cell(0, 'id')).toBe('plan 1 row 0');
    await answer(2);
    expect(source.cell(0, 'id')).toBe('plan 3 row 0');
  });

  it('never shows a late answer to an older plan', async () => {
    const { source, answer } = harness();
    source.want([0]);
    source.show(1, 'order');
    source.show(2, 'order');
    await answer(0);
    expect(source.cell(0, 'id')).toBeUndefined();
  });

  it('never shows the rows of one table in another', async () => {
    const { source, answer } = harness();
    source.want([0]);
    source.show(1, 'order');
    await answer(0);
    source.show(1, 'customer');
    expect(source.cell(0, 'id')).toBeUndefined();
  });

  it('tells its listeners of every change', async () => {
    const { source, answer } = harness();
    let calls = 0;
    const stop = source.subscribe(() => {
      calls += 1;
    });
    source.want([0]);
    source.show(1, 'order');
    await answer(0);
    expect(calls).toBe(2);
    expect(source.revision()).toBe(2);
    stop();
    source.show(2, 'order');
    expect(calls).toBe(2);
  });
});
