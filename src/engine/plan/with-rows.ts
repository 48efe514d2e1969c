import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import { nearestName } from '../../schema/nearest-name.ts';

/** Rows of tables by their names, instead of those the document states: whole numbers, taken as they are, never scaled. */
export type RowOverrides = Readonly<Record<string, number>>;

/** The document as a run with other rows sees it; tables that have no rows of their own to state stay as they are. */
export function withRows(document: SemblanceDocument, rows: RowOverrides = {}): SemblanceDocument {
  if (Object.keys(rows).length === 0) return document;
  const overrides = new Map(Object.entries(rows));
  return {
    ...document,
    tables: document.tables.map((table) => {
      const count = overrides.get(table.name);
      if (count === undefined || table.rows.kind !== 'count') return table;
      return { ...table, rows: { ...table.rows, count, fixed: true } };
    }),
  };
}

/** What is wrong with rows that a run states: no such table, or one whose rows come from elsewhere. */
export function checkRowOverrides(document: SemblanceDocument, rows: RowOverrides = {}): readonly Diagnostic[] {
  return Object.keys(rows).flatMap((name): readonly Diagnostic[] => {
    const index = document.tables.findIndex((table) => table.name === name);
    const counted = document.tables.filter((table) => table.rows.kind === 'count').map((table) => table.name);
    const choices =
      counted.length === 0
        ? 'No table of this document states its rows.'
        : `Tables that state their rows: ${counted.join(', ')}.`;
    if (index < 0) {
      const near = nearestName(name, counted);
      const hint = near === undefined ? choices : `Did you mean "${near}"?`;
      const message = `The document has no table "${name}" to give rows to.`;
      return [{ code: 'unknown_reference', severity: 'error', path: '/tables', message, hint }];
    }
    if (document.tables[index]?.rows.kind === 'count') return [];
    const message = `"${name}" states no number of rows: how many there are follows from other tables.`;
    return [{ code: 'conflict', severity: 'error', path: `/tables/${index}/rows`, message, hint: choices }];
  });
}
