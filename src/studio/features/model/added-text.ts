import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { tableNamed } from '../../../schema/references/relations.ts';

/** What a new relation adds to the table it leads away from, as a sentence. */
export function addedText(before: SemblanceDocument, after: SemblanceDocument, table: string): string {
  const known = new Set(tableNamed(before, table)?.columns.map(({ name }) => name));
  const added = (tableNamed(after, table)?.columns ?? []).flatMap(({ name }) => (known.has(name) ? [] : [name]));
  if (added.length === 0) return `${table} has the columns for it already.`;
  return `This adds the column${added.length === 1 ? '' : 's'} ${added.join(' and ')} to ${table}.`;
}
