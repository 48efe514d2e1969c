import type { Catalog } from '../../../../engine/catalog.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../../../schema/document-model.ts';
import { pointer } from '../../../../schema/pointer.ts';
import { columnNode } from './document-nodes.ts';
import type { Field } from './form-field.ts';
import { formModel } from './form-model.ts';
import { OF_SOME_TYPES } from './of-some-types.ts';

/** The fields of a column's form by the place they stand at. */
export interface ColumnFields {
  readonly root: string;
  readonly name: Field;
  /** The type, and what belongs to this type only. */
  readonly type: readonly Field[];
  readonly generator: Field;
  /** The parameters of the generator that is chosen; none where its kind is unknown. */
  readonly parameters: readonly Field[];
  readonly details: readonly Field[];
}

/** Derives the form of a column from the schema of the document. */
export function columnFields(
  document: SemblanceDocument,
  catalog: Catalog,
  table: TableSpec,
  column: ColumnSpec,
): ColumnFields {
  const root = pointer('tables', document.tables.indexOf(table), 'columns', table.columns.indexOf(column));
  const fields = formModel(columnNode(catalog.documentSchema), column, root);
  const kind = catalog.generators.find((each) => each.kind === column.generator.kind);
  const path = `${root}/generator`;
  return {
    root,
    name: fieldNamed(fields, 'name', column.name, root),
    type: fields.filter(({ name }) => name === 'type' || OF_SOME_TYPES[name]?.includes(column.type) === true),
    generator: fieldNamed(fields, 'generator', column.generator, root),
    parameters: kind === undefined ? [] : formModel(kind.schema, column.generator, path),
    details: fields.filter(
      ({ name }) => !['name', 'keyed_as', 'type', 'generator', 'modifiers'].includes(name) && !(name in OF_SOME_TYPES),
    ),
  };
}

/** The field of that name; a bare one where the schema does not know it. */
export function fieldNamed(fields: readonly Field[], name: string, value: unknown, root: string): Field {
  return (
    fields.find((each) => each.name === name) ?? {
      name,
      path: root + pointer(name),
      title: name,
      description: '',
      required: true,
      value,
      schema: {},
      control: { kind: 'json' },
    }
  );
}
