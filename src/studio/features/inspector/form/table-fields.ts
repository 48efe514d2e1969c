import type { Catalog } from '../../../../engine/catalog.ts';
import type { SemblanceDocument, TableSpec } from '../../../../schema/document-model.ts';
import { pointer } from '../../../../schema/pointer.ts';
import { fieldNamed } from './column-fields.ts';
import { tableNode } from './document-nodes.ts';
import type { Field } from './form-field.ts';
import { formModel } from './form-model.ts';

/** The fields of a table's form by the place they stand at. */
export interface TableFields {
  readonly root: string;
  readonly name: Field;
  readonly rows: Field;
  /** The parameters of the row source that is chosen; none where its kind is unknown. */
  readonly parameters: readonly Field[];
  readonly details: readonly Field[];
}

/** Derives the form of a table from the schema of the document. */
export function tableFields(document: SemblanceDocument, catalog: Catalog, table: TableSpec): TableFields {
  const root = pointer('tables', document.tables.indexOf(table));
  const fields = formModel(tableNode(catalog.documentSchema), table, root);
  const kind = catalog.rowSources.find((each) => each.kind === table.rows.kind);
  return {
    root,
    name: fieldNamed(fields, 'name', table.name, root),
    rows: fieldNamed(fields, 'rows', table.rows, root),
    parameters: kind === undefined ? [] : formModel(kind.schema, table.rows, `${root}/rows`),
    details: fields.filter(({ name }) => !['name', 'keyed_as', 'rows', 'columns'].includes(name)),
  };
}
