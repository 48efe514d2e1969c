import { describe, expect, it } from 'vitest';
import type { TableSummary } from '../../../src/runtime/protocol.ts';
import { richestTable } from '../../../src/studio/features/rows/richest-table.ts';

function table(name: string, rows: number, shown: number, hidden = 0): TableSummary {
  const column = (index: number) => ({
    name: `c${index}`,
    key: `c${index}`,
    type: 'integer' as const,
    hidden: index >= shown,
    isKey: false,
    fingerprint: '',
  });
  return {
    name,
    key: name,
    rows,
    rowsFingerprint: '',
    columns: Array.from({ length: shown + hidden }, (_, i) => column(i)),
  };
}

describe('richestTable', () => {
  it('takes the table with the most columns to see, then the most rows, then the first', () => {
    expect(richestTable([table('a', 10, 2), table('b', 5, 3), table('c', 9, 3), table('d', 9, 3)])?.name).toBe('c');
    expect(richestTable([table('a', 10, 2, 9), table('b', 5, 3)])?.name).toBe('b');
    expect(richestTable([])).toBeUndefined();
  });
});
