import { describe, expect, it } from 'vitest';
import type { ColumnSummary, PlanSummary, TableSummary } from '../../../src/runtime/protocol.ts';
import { tellingColumns, tellingTable } from '../../../src/studio/features/start/telling-columns.ts';

const column = (name: string, more: Partial<ColumnSummary> = {}): ColumnSummary => ({
  name,
  key: name,
  type: 'text',
  hidden: false,
  isKey: false,
  fingerprint: '',
  ...more,
});
const table = (name: string, columns: readonly ColumnSummary[], rows = 5): TableSummary => ({
  name,
  key: name,
  rows,
  rowsFingerprint: '',
  columns,
});
const plan = (tables: readonly TableSummary[]): PlanSummary => ({
  id: 1,
  documentHash: '',
  engineVersion: '1',
  tables,
});

const id = column('id', { isKey: true });
const pointer = column('customer_id', { target: 'customer' });
const hidden = column('draft', { hidden: true });

describe('the columns that tell most of a row', () => {
  it('are neither keys nor pointers nor hidden, and no more than asked for', () => {
    const order = table('order', [id, pointer, hidden, column('total'), column('paid'), column('note')]);
    expect(tellingColumns(order, 2).map(({ name }) => name)).toEqual(['total', 'paid']);
  });

  it('are keys and pointers where there is nothing else', () => {
    expect(tellingColumns(table('link', [id, pointer]), 4)).toEqual([id, pointer]);
  });

  it('make their table the one that is shown, unless it has no rows', () => {
    const order = table('order', [id, column('total')]);
    const wide = table('wide', [column('a'), column('b'), column('c')]);
    expect(tellingTable(plan([order, wide]))).toBe(wide);
    expect(tellingTable(plan([order, { ...wide, rows: 0 }]))).toBe(order);
    expect(tellingTable(plan([]))).toBeUndefined();
  });
});
