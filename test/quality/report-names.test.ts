import { describe, expect, it } from 'vitest';
import { openDocument } from '../helpers/open-document.ts';
import { reportOn } from '../helpers/report-on.ts';

function documentOf(table: string, column: string) {
  return {
    version: 1,
    name: 'Names',
    seed: 3,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [
      {
        name: table,
        key: ['id'],
        rows: { kind: 'count', count: 300 },
        columns: [
          { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
          { name: column, type: 'integer', generator: { kind: 'uniform', min: 1, max: 9 } },
        ],
      },
      {
        name: 'child',
        key: ['id'],
        rows: { kind: 'per_parent', parent: table, count: { kind: 'poisson', mean: 3 } },
        columns: [
          { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
          { name: 'parent_id', type: 'integer', generator: { kind: 'parent' } },
        ],
      },
    ],
  };
}

describe('the report of tables and columns', () => {
  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
    'looks at those that are called "%s", as every object has one of that name',
    (name) => {
      const { checks, tables, score } = reportOn(openDocument(documentOf(name, name)));
      expect(checks.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
      expect(tables.map((table) => table.name)).toEqual([name, 'child']);
      expect(score.value).toBe(100);
    },
  );

  it('cannot be of a table called __proto__, which is no name', () => {
    expect(() => openDocument(documentOf('__proto__', 'value'))).toThrow('"__proto__" is no name');
  });
});
