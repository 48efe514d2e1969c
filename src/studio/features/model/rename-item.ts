import type { SemblanceDocument } from '../../../schema/document-model.ts';
import type { EditResult } from '../../../schema/edits/edit-result.ts';
import type { HintedSchema } from '../../../schema/edits/hinted-schema.ts';
import { renameColumn } from '../../../schema/edits/rename-column.ts';
import { renameTable } from '../../../schema/edits/rename-table.ts';
import { workbenchActions } from '../../state/workbench.ts';
import type { OutlineItem } from './outline-item.ts';

/** Gives a line's table or column another name as one undo step and selects it; the reason where that is refused. */
export function renameItem(item: OutlineItem, name: string, schema: HintedSchema): string | undefined {
  let result: EditResult | undefined;
  workbenchActions.edit(`Rename ${item.label} to ${name}`, (document) => {
    result = renamed(document, item, name, schema);
    return result.kind === 'edited' ? result.document : document;
  });
  if (result?.kind === 'refused') return result.reason;
  if (result?.focus !== undefined) workbenchActions.select(result.focus);
  return undefined;
}

function renamed(document: SemblanceDocument, item: OutlineItem, name: string, schema: HintedSchema): EditResult {
  if (item.kind === 'table' || item.column === undefined) return renameTable(document, item.table, name, schema);
  return renameColumn(document, item.table, item.column, name, schema);
}
