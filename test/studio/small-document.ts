import type { SemblanceDocument } from '../../src/schema/document-model.ts';

/** Two related tables, for tests that only need some document. */
export const smallDocument: SemblanceDocument = {
  version: 1,
  name: 'Small',
  seed: 42,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'customer',
      key: ['id'],
      rows: { kind: 'count', count: 10 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'age', type: 'integer', generator: { kind: 'normal', mean: 40, sd: 10 } },
      ],
    },
    {
      name: 'order',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'customer', count: { kind: 'poisson', mean: 3 } },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'customer_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'total', type: 'decimal', generator: { kind: 'lognormal', median: 20, sigma: 1 } },
      ],
    },
  ],
};
