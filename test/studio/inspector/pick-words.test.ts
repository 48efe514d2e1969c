import { describe, expect, it } from 'vitest';
import { planSummary } from '../../../src/runtime/plan-summary.ts';
import { pickWords } from '../../../src/studio/features/inspector/pick-words.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { orderDesk } from '../../helpers/order-desk.ts';

const { plan, artifacts } = openDocument(orderDesk());
const { tables } = planSummary(1, plan, artifacts.rows);
const lines = artifacts.rows.line ?? 0;

function said(table: string, column: string): string | undefined {
  const picks = tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column)?.picks;
  return picks && pickWords(picks);
}

describe('how a foreign key finds its row', () => {
  it('is said in words, with what it takes', () => {
    const kilobytes = (bytes: number) => `${((lines * bytes) / 1000).toFixed(1)}\u202fkB`;
    expect(said('order', 'first_order_id')).toBe(
      `Finds its row by an index by filter, which takes ${kilobytes(4)} in every worker.`,
    );
    expect(said('claim', 'item_order_id')).toBe(
      `Finds its row by cumulative weights, which takes ${kilobytes(12)} in every worker.`,
    );
    expect(said('claim', 'like_order_id')).toBe('Finds its row by consistent hashing, which takes no memory.');
    expect(said('line', 'product_code')).toBe(
      'Finds its row by row numbers, without those its siblings have, which takes no memory.',
    );
    expect(said('order_tag', 'tag_id')).toBe('Finds its row by a permutation for each parent, which takes no memory.');
  });

  it('is said once for a relation of several columns, and of nothing else', () => {
    for (const [table, column] of [
      ['claim', 'item_line_no'],
      ['line', 'order_id'],
      ['line', 'quantity'],
    ] as const)
      expect(said(table, column)).toBeUndefined();
  });

  it('leads to the table of every column that holds a part of the key', () => {
    const columns = tables.find(({ name }) => name === 'claim')?.columns ?? [];
    expect(columns.map(({ target }) => target)).toEqual([
      undefined,
      'line',
      'line',
      'line',
      'line',
      undefined,
      undefined,
    ]);
  });
});
