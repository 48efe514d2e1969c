import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { updateColumn } from '../../../schema/edits/update-column.ts';
import type { JsonValue } from '../../../schema/json-value.ts';
import { workbenchActions } from '../../state/workbench.ts';
import type { Field } from './form/form-field.ts';
import { withValue } from './form/with-value.ts';

/** Writes what a field says; typing in one field is one undo step. */
export function writeField(of: string, field: Field, value: JsonValue | undefined): void {
  workbenchActions.edit(
    labelOf(of, field, value),
    (document) => withValue(document, field.path, value),
    `field ${field.path}`,
  );
}

/** Writes what a field of a column says; another type takes away what only the old one had. */
export function writeColumnField(
  table: string,
  column: string,
  root: string,
  field: Field,
  value: JsonValue | undefined,
): void {
  if (field.path !== `${root}/type`) {
    writeField(column, field, value);
    return;
  }
  workbenchActions.edit(labelOf(column, field, value), (document: SemblanceDocument) => {
    // The choice is one of the schema's column types.
    const result = updateColumn(document, table, column, { type: value } as Parameters<typeof updateColumn>[3]);
    return result.kind === 'edited' ? result.document : document;
  });
}

function labelOf(of: string, { title }: Field, value: JsonValue | undefined): string {
  const what = title.charAt(0).toLowerCase() + title.slice(1);
  return `${value === undefined ? 'Reset' : 'Change'} ${what} of ${of}`;
}
