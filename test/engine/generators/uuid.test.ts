import { describe, expect, it } from 'vitest';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { checkDocument, openDocument } from '../../helpers/open-document.ts';

const GENERIC = /^[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function yard(generator: object, orders: object = {}, customers = 400) {
  return {
    version: 1,
    name: 'Yard',
    seed: 5,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      {
        name: 'customer',
        key: ['id'],
        rows: { kind: 'count', count: customers },
        columns: [
          { name: 'id', type: 'uuid', generator },
          { name: 'signed_up_at', type: 'timestamp', resolution: 'millisecond', generator: { kind: 'moment' } },
        ],
      },
      {
        name: 'order',
        key: ['id'],
        rows: { kind: 'per_parent', parent: 'customer', count: { kind: 'poisson', mean: 6 }, ...orders },
        columns: [
          { name: 'id', type: 'uuid', unique: true, generator: { kind: 'uuid' } },
          { name: 'customer_id', type: 'uuid', generator: { kind: 'parent' } },
          { name: 'friend_id', type: 'uuid', generator: { kind: 'reference', table: 'customer' } },
          { name: 'label', type: 'text', generator: { kind: 'formula', formula: 'concat("c-", customer_id)' } },
        ],
      },
    ],
  };
}

const errorsOf = (document: unknown) =>
  checkDocument(document).diagnostics.map(({ severity, path, fix }) => [severity, path, fix?.title]);

describe('uuid', () => {
  it('writes version 4 in the form of RFC 9562, every one different', () => {
    const { engine } = openDocument(yard({ kind: 'uuid' }));
    for (const table of ['customer', 'order']) {
      const cells = cellsOf(rowsOf(engine, table), 'id');
      expect(cells.every((cell) => GENERIC.exec(cell ?? '')?.[1] === '4')).toBe(true);
      expect(new Set(cells).size).toBe(cells.length);
    }
  });

  it('draws every free bit of version 4 as often 1 as 0', () => {
    const rows = 20000;
    const { engine } = openDocument(yard({ kind: 'uuid' }, {}, rows));
    const ones = new Array<number>(128).fill(0);
    for (const cell of cellsOf(rowsOf(engine, 'customer'), 'id')) {
      const digits = (cell ?? '').replaceAll('-', '');
      for (let bit = 0; bit < 128; bit++)
        if ((Number.parseInt(digits[bit >> 2] ?? '', 16) >> (3 - (bit & 3))) & 1) ones[bit] = (ones[bit] ?? 0) + 1;
    }
    const fixed = new Set([48, 49, 50, 51, 64, 65]);
    const standardError = 0.5 / Math.sqrt(rows);
    ones.forEach((count, bit) => {
      if (!fixed.has(bit)) expect(Math.abs(count / rows - 0.5)).toBeLessThan(4.5 * standardError);
    });
    expect([...fixed].map((bit) => (ones[bit] ?? 0) / rows)).toEqual([0, 1, 0, 0, 1, 0]);
  });

  it('begins version 7 with the milliseconds of the time, so that keys sort by it', () => {
    const { engine } = openDocument(yard({ kind: 'uuid', version: 'v7', time: 'signed_up_at' }));
    const rows = rowsOf(engine, 'customer');
    const cells = cellsOf(rows, 'id');
    const times = rows.column('signed_up_at');
    if (times.storage !== 'number') throw new Error('times are numbers');
    expect(cells.every((cell) => GENERIC.exec(cell ?? '')?.[1] === '7')).toBe(true);
    expect(cells.map((cell) => Number.parseInt((cell ?? '').replaceAll('-', '').slice(0, 12), 16))).toEqual([
      ...times.values,
    ]);
    expect(new Set(cells.map((cell) => cell?.slice(14))).size).toBe(cells.length);
  });

  it('is pointed at by children, by references and by formulas', () => {
    const { engine } = openDocument(yard({ kind: 'uuid' }));
    const keys = new Set(cellsOf(rowsOf(engine, 'customer'), 'id'));
    const orders = rowsOf(engine, 'order');
    const parents = cellsOf(orders, 'customer_id');
    for (const cells of [parents, cellsOf(orders, 'friend_id')])
      expect(cells.every((cell) => keys.has(cell))).toBe(true);
    expect(cellsOf(orders, 'label')).toEqual(parents.map((cell) => `c-${cell}`));
  });

  it('keeps the keys of a child table when another parent gains children', () => {
    const before = openDocument(yard({ kind: 'uuid' }));
    const after = openDocument(yard({ kind: 'uuid' }, { count: { kind: 'poisson', mean: 7 } }));
    const grown = new Set(cellsOf(rowsOf(after.engine, 'order'), 'id'));
    expect(cellsOf(rowsOf(before.engine, 'order'), 'id').every((cell) => grown.has(cell))).toBe(true);
  });

  it('says what it needs: a time for version 7, none for version 4, and a time that is one', () => {
    const at = '/tables/0/columns/0/generator';
    expect(errorsOf(yard({ kind: 'uuid', version: 'v7' }))).toEqual([['error', `${at}/time`, 'Take "signed_up_at"']]);
    expect(errorsOf(yard({ kind: 'uuid', time: 'signed_up_at' }))).toEqual([['error', `${at}/time`, 'Take version 7']]);
    expect(errorsOf(yard({ kind: 'uuid', version: 'v7', time: 'signed' }))[0]).toEqual([
      'error',
      `${at}/time`,
      'Change it to "signed_up_at"',
    ]);
  });

  it('warns of keys in child tables so large that two may be the same, with the chance', () => {
    const large = yard({ kind: 'uuid' }, {}, 200000000);
    const { diagnostics } = checkDocument(large);
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'not_unique']]);
    expect(diagnostics[0]?.message).toContain('3.8 %');
    expect(checkDocument(yard({ kind: 'uuid' }, {}, 20000000)).diagnostics).toEqual([]);
  });
});
