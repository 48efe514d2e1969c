import { landingTable } from '../../runtime/landing-table.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { Selection } from '../state/workbench-state.ts';

const PLAIN_KINDS: ReadonlySet<string> = new Set(['sequence', 'parent', 'reference']);

/** The types in the order in which their charts say most. */
const TELLING_TYPES = ['decimal', 'integer', 'float', 'timestamp', 'date', 'time', 'boolean', 'text'];

/** Where a person lands in a new document: its richest table, and there the first column whose chart says something. */
export function landingSelection(document: SemblanceDocument): Selection {
  const table = landingTable(document);
  if (table === undefined) return {};
  const drawn = table.columns.filter(({ generator }) => !PLAIN_KINDS.has(generator.kind));
  const telling = TELLING_TYPES.map((type) => drawn.find((column) => column.type === type)).find(Boolean);
  const column = telling ?? table.columns[0];
  return column === undefined ? { table: table.name } : { table: table.name, column: column.name };
}
