import { describe, expect, it } from 'vitest';
import { openPlan } from '../../../src/engine/plan/open-plan.ts';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { checkDocument, openDocument, preparePlan } from '../../helpers/open-document.ts';
import { type LooseDocument, looseColumn, smallShop } from '../../helpers/small-shop.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

const SOILED: readonly (readonly [table: string, column: string, modifiers: Record<string, unknown>[]])[] = [
  [
    'customer',
    'income',
    [
      { kind: 'round', to: 1000 },
      { kind: 'missing', rate: 0.3 },
    ],
  ],
  ['customer', 'segment', [{ kind: 'map_values', values: [{ from: 'vip', to: 'V' }] }]],
  ['product', 'price', [{ kind: 'multiply', factor: 3 }]],
  ['order_item', 'quantity', [{ kind: 'missing', rate: 0.5, mechanism: { kind: 'exact' } }]],
  [
    'order_item',
    'unit_price',
    [
      { kind: 'add', amount: 5 },
      { kind: 'missing', rate: 0.2 },
    ],
  ],
];

function soiled(document: LooseDocument): void {
  for (const [table, column, modifiers] of SOILED) {
    const spec = looseColumn(document, table, column);
    spec.modifiers = structuredClone(modifiers);
    if (modifiers.some(({ kind }) => kind === 'missing')) spec['nullable'] = true;
  }
}

const clean = openDocument(smallShop());
const dirty = openDocument(smallShop(soiled));

describe('modifiers', () => {
  it('change the cells of their own columns, and no other cell of the document', () => {
    const changed = new Set<string>();
    for (const { name, columns } of clean.plan.tables) {
      const [before, after] = [rowsOf(clean.engine, name), rowsOf(dirty.engine, name)];
      for (const column of columns) {
        const same = cellsOf(before, column.name).join('\n') === cellsOf(after, column.name).join('\n');
        if (!same) changed.add(`${name}.${column.name}`);
      }
    }
    expect([...changed].toSorted()).toEqual(SOILED.map(([table, column]) => `${table}.${column}`).toSorted());
  });

  it('need no column computed from theirs to be allowed to be empty', () => {
    expect(checkDocument(smallShop(soiled)).diagnostics).toEqual([]);
  });

  it('leave totals that add up from clean parts only', () => {
    const items = rowsOf(dirty.engine, 'order_item');
    const totals = cellsOf(items, 'line_total').map(Number);
    const [quantities, prices] = [items.column('quantity'), items.column('unit_price')];
    if (quantities.storage !== 'number' || prices.storage !== 'number') throw new Error('both are numbers');
    const units = totals.map((_, row) => ((quantities.values[row] ?? 0) * (prices.values[row] ?? 0)) / 100);
    expect(totals).toEqual(units);
  });

  it('write the same bytes whatever the chunks, and from a worker of its own', () => {
    const plan = structuredClone(dirty.plan);
    const worker = openPlan(plan, structuredClone(preparePlan(plan)));
    const text = (engine: typeof worker, step?: number) =>
      Buffer.from(tableCsv(engine, 'order_item', step)).toString('utf8');
    const whole = text(dirty.engine);
    for (const step of [1000, 4097]) expect(text(worker, step)).toBe(whole);
  });
});
