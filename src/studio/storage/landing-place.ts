import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { Selection } from '../state/workbench-state.ts';

const PLAIN_KINDS: ReadonlySet<string> = new Set(['sequence', 'parent', 'reference']);

/** Where a person lands in a new document: its richest table, and there the first column with something to look at. */
export function landingSelection(document: SemblanceDocument): Selection {
  const [first, ...others] = document.tables;
  if (first === undefined) return {};
  const table = others.reduce(
    (richest, each) => (each.columns.length > richest.columns.length ? each : richest),
    first,
  );
  const column = table.columns.find(({ generator }) => !PLAIN_KINDS.has(generator.kind)) ?? table.columns[0];
  return column === undefined ? { table: table.name } : { table: table.name, column: column.name };
}
