import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { BoundTable } from './bound-table.ts';
import { nullNotAllowed } from './null-not-allowed.ts';
import { valueRanges } from './value-ranges.ts';

/** Reports what only the ranges of columns can tell (R26, R54); for documents whose parts do not need each other in circles. */
export function checkRanges(
  document: SemblanceDocument,
  tables: ReadonlyMap<string, BoundTable>,
): readonly Diagnostic[] {
  const ranges = valueRanges(tables);
  const found: Diagnostic[] = [];
  document.tables.forEach((table, tableIndex) => {
    table.columns.forEach((spec, columnIndex) => {
      const generator = tables.get(table.name)?.columns.get(spec.name)?.generator;
      const path = `/tables/${tableIndex}/columns/${columnIndex}`;
      for (const { at, severity = 'error', ...finding } of generator?.prove?.(ranges) ?? [])
        found.push({ ...finding, severity, path: `${path}/generator${at}` });
      if (spec.nullable !== true && generator?.canBeNull?.(ranges) === true)
        found.push(nullNotAllowed(spec, path, generator.whyNull));
    });
  });
  return found;
}
