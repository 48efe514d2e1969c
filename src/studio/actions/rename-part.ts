import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { EditResult } from '../../schema/edits/edit-result.ts';
import type { HintedSchema } from '../../schema/edits/hinted-schema.ts';
import { renameColumn } from '../../schema/edits/rename-column.ts';
import { renameRelation } from '../../schema/edits/rename-relation.ts';
import { renameTable } from '../../schema/edits/rename-table.ts';
import type { NamedPart } from '../state/shell.ts';
import { workbench } from '../state/workbench.ts';

/** Gives a table, column or relation another name as one undo step and selects it; the reason where that is refused. */
export function renamePart(part: NamedPart, name: string): string | undefined {
  const schema = workbench.store.getState().catalog?.documentSchema;
  if (schema === undefined) return 'The engine is still starting. Try again in a moment.';
  let result: EditResult | undefined;
  workbench.edit(`Rename ${part.column ?? part.table} to ${name}`, (document) => {
    result = renamed(document, part, name, schema);
    return result.kind === 'edited' ? result.document : document;
  });
  if (result?.kind === 'refused') return result.reason;
  if (result?.focus !== undefined) workbench.select(result.focus);
  return undefined;
}

function renamed(document: SemblanceDocument, part: NamedPart, name: string, schema: HintedSchema): EditResult {
  switch (part.kind) {
    case 'table':
      return renameTable(document, part.table, name, schema);
    case 'column':
      return renameColumn(document, part.table, part.column ?? '', name, schema);
    case 'relation':
      return renameRelation(document, part, name, schema);
  }
}
