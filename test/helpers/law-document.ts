/** A document of one table of root rows, with the given columns behind a key. */
export function lawDocument(seed: number, rows: number, columns: readonly Readonly<Record<string, unknown>>[]) {
  return {
    version: 1,
    name: 'Laws',
    seed,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [
      {
        name: 'sample',
        key: ['id'],
        rows: { kind: 'count', count: rows },
        columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }, ...columns],
      },
    ],
  };
}
