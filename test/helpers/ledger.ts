/** A table with a column of everything that programs write in their own way, and one that points at it. */
export const LEDGER = {
  version: 1,
  name: 'Ledger',
  seed: 5,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'entry',
      key: ['id'],
      rows: { kind: 'count', count: 400 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence', start: 998000 } },
        { name: 'amount', type: 'decimal', scale: 2, generator: { kind: 'uniform', min: -5000, max: 2000000 } },
        { name: 'units', type: 'integer', generator: { kind: 'uniform', min: 0, max: 3000000 } },
        { name: 'rate', type: 'float', generator: { kind: 'uniform', min: 0, max: 5000 } },
        { name: 'paid_on', type: 'date', generator: { kind: 'moment', shape: { kind: 'uniform' } } },
        { name: 'booked_at', type: 'timestamp', generator: { kind: 'moment', shape: { kind: 'uniform' } } },
        {
          name: 'is_open',
          type: 'boolean',
          nullable: true,
          generator: { kind: 'boolean', share: 0.3 },
          modifiers: [{ kind: 'missing', rate: 0.2 }],
        },
        {
          name: 'text',
          type: 'text',
          generator: {
            kind: 'category',
            values: [
              { value: 'Müller', weight: 2 },
              { value: 'a;b', weight: 1 },
              { value: '', weight: 1 },
            ],
          },
        },
      ],
    },
    {
      name: 'line',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'entry', count: { kind: 'fixed', count: 1 } },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'entry_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'half', type: 'decimal', scale: 3, generator: { kind: 'formula', formula: 'entry.amount / 2' } },
      ],
    },
  ],
};
