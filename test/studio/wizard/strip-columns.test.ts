import { describe, expect, it } from 'vitest';
import type { ColumnSummary, PlanSummary } from '../../../src/runtime/protocol.ts';
import type { ColumnType } from '../../../src/schema/column-type.ts';
import { stripColumns } from '../../../src/studio/features/wizard/steps/strip-columns.ts';

const columns = (...types: readonly (readonly [string, ColumnType])[]): readonly ColumnSummary[] =>
  types.map(([name, type]) => ({ name, key: name, type, hidden: false, isKey: name === 'id', fingerprint: '' }));

const plan: PlanSummary = {
  id: 1,
  documentHash: '',
  engineVersion: '1',
  tables: [
    { name: 'few', key: 'few', rows: 3, rowsFingerprint: '', columns: columns(['id', 'integer'], ['name', 'text']) },
    {
      name: 'many',
      key: 'many',
      rows: 9,
      rowsFingerprint: '',
      columns: columns(['note', 'text'], ['tax', 'decimal'], ['total', 'decimal'], ['at', 'timestamp']),
    },
  ],
};

describe('the columns of the strip of charts', () => {
  it('are the most telling of each table first, of different types, the largest table before the others', () => {
    expect(stripColumns(plan, 6)).toEqual([
      { table: 'many', column: 'tax' },
      { table: 'few', column: 'name' },
      { table: 'many', column: 'at' },
    ]);
    expect(stripColumns(plan, 1)).toEqual([{ table: 'many', column: 'tax' }]);
  });
});
