import { describe, expect, it } from 'vitest';
import { openDocument } from '../helpers/open-document.ts';
import { reportOn } from '../helpers/report-on.ts';

/** Contracts that begin at any moment of two years, and a bill for each month of them. */
function billed(count: object, seed: number) {
  return openDocument({
    version: 1,
    name: 'Bills',
    seed,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [
      {
        name: 'contract',
        key: ['id'],
        rows: { kind: 'count', count: 1000 },
        columns: [
          { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
          { name: 'begun_at', type: 'timestamp', generator: { kind: 'moment' } },
        ],
      },
      {
        name: 'bill',
        key: ['id'],
        rows: { kind: 'per_parent', parent: 'contract', count, per: 'month', active: { from: 'contract.begun_at' } },
        columns: [
          { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
          { name: 'contract_id', type: 'integer', generator: { kind: 'parent' } },
        ],
      },
    ],
  });
}

describe('children for a part of the time', () => {
  it.each([
    { kind: 'fixed', count: 1, seeds: 10 },
    { kind: 'uniform', min: 0, max: 3, seeds: 2 },
  ])('are told from their laws, rare roundings and all: $kind', ({ seeds, ...count }) => {
    for (let seed = 1; seed <= seeds; seed++) {
      const fanOut = reportOn(billed(count, seed)).checks.find(({ id }) => id.startsWith('fan_out bill'));
      expect(fanOut?.how).not.toContain('never gives');
      expect(fanOut?.coverage).toBe('tested');
      expect(fanOut?.verdict).toBe('pass');
    }
  });
});
