import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { type OpenDocument, openDocument } from '../../helpers/open-document.ts';

type Column = Readonly<Record<string, unknown>>;

/** A table of 120 000 people with a segment, a score and a birthday, and one more column that a test gives it. */
export function people(column: Column, more: readonly Column[] = [], rows = 120000): OpenDocument {
  return openDocument({
    version: 1,
    name: 'People',
    seed: 17,
    timeframe: { start: '2024-01-01', end: '2026-01-01' },
    tables: [
      {
        name: 'person',
        key: ['id'],
        rows: { kind: 'count', count: rows },
        columns: [
          { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
          {
            name: 'segment',
            type: 'text',
            generator: {
              kind: 'category',
              values: [
                { value: 'vip', weight: 1 },
                { value: 'standard', weight: 3 },
                { value: 'casual', weight: 2 },
              ],
            },
          },
          { name: 'score', type: 'float', generator: { kind: 'uniform', min: 0, max: 1 } },
          { name: 'value', ...column },
          ...more,
        ],
      },
    ],
  });
}

/** The cells of a column of all people as their file writes them. */
export function cells(opened: OpenDocument, column = 'value'): readonly (string | null)[] {
  return cellsOf(rowsOf(opened.engine, 'person'), column);
}

/** The share of cells that are null. */
export function nullShare(values: readonly (string | null)[]): number {
  return values.filter((value) => value === null).length / values.length;
}
