import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { BoundColumn, BoundTable } from './bound-table.ts';
import { nullNotAllowed } from './null-not-allowed.ts';
import type { ValueRange } from './value-range.ts';
import { valueRanges } from './value-ranges.ts';

/** The ranges of columns, and what they told of each. */
export interface KeptRanges {
  readonly known: Map<BoundColumn, ValueRange>;
  readonly found: Map<BoundColumn, readonly Diagnostic[]>;
}

/**
 * Reports what only the ranges of columns can tell (R26, R54); for documents whose parts do not need each other in circles.
 *
 * @param kept of the document before, whose tables have as many rows; what is found is added for columns that are not in it
 */
export function checkRanges(
  document: SemblanceDocument,
  tables: ReadonlyMap<string, BoundTable>,
  kept: KeptRanges = { known: new Map(), found: new Map() },
): readonly Diagnostic[] {
  const ranges = valueRanges(tables, kept.known);
  const all: Diagnostic[] = [];
  document.tables.forEach((table, tableIndex) => {
    table.columns.forEach((spec, columnIndex) => {
      const column = tables.get(table.name)?.columns.get(spec.name);
      const before = column && kept.found.get(column);
      if (before !== undefined) {
        all.push(...before);
        return;
      }
      const generator = column?.generator;
      const path = `/tables/${tableIndex}/columns/${columnIndex}`;
      const found: Diagnostic[] = [];
      for (const { at, severity = 'error', ...finding } of generator?.prove?.(ranges) ?? [])
        found.push({ ...finding, severity, path: `${path}/generator${at}` });
      if (spec.nullable !== true && generator?.canBeNull?.(ranges) === true)
        found.push(nullNotAllowed(spec, path, generator.whyNull));
      if (column !== undefined) kept.found.set(column, found);
      all.push(...found);
    });
  });
  return all;
}
