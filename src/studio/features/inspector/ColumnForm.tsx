import { Divider, SimpleGrid } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { Catalog, CatalogGenerator, CatalogModifier } from '../../../engine/catalog.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import { renameColumn } from '../../../schema/edits/rename-column.ts';
import { useKept } from '../../ui/useKept.ts';
import { useSteady } from '../../ui/useSteady.ts';
import { addModifier, moveModifier, removeModifier } from './edit-modifiers.ts';
import { FieldView } from './fields/FieldView.tsx';
import { columnFields } from './form/column-fields.ts';
import type { Field } from './form/form-field.ts';
import { modifierForms } from './form/modifier-forms.ts';
import type { Gallery } from './gallery.ts';
import { KindSection } from './KindSection.tsx';
import { ModifierSection } from './ModifierSection.tsx';
import { NameField } from './NameField.tsx';
import { PartForm } from './PartForm.tsx';
import { PickNote } from './PickNote.tsx';
import { pickGenerator } from './pick-kind.ts';
import { tryEdit } from './try-edit.ts';
import { writeColumnField } from './write-field.ts';

interface ColumnFormProps {
  readonly document: SemblanceDocument;
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
  readonly table: TableSpec;
  readonly column: ColumnSpec;
  readonly gallery: Gallery;
}

const COLUMN = <Divider label="Column" labelPosition="left" />;

/** Edits a column: what it is called and holds, how its values are made, and what else there is to say of it. */
export function ColumnForm({ document, catalog, diagnostics, table, column, gallery }: ColumnFormProps): ReactNode {
  const fields = useKept(columnFields(document, catalog, table, column), catalog);
  const { root, name, type: typeFields, details, generator, parameters } = fields;
  const modifiers = useKept(modifierForms(catalog, column, root), catalog);
  const [nameAlone, ...typesAlone] = useMemo(() => [name, ...typeFields].map(withoutDescription), [name, typeFields]);
  const rename = useSteady((to: string) =>
    tryEdit(`Rename ${column.name} to ${to}`, (current) =>
      renameColumn(current, table.name, column.name, to, catalog.documentSchema),
    ),
  );
  const add = useSteady((kind: CatalogModifier) => addModifier(kind, document, table, column));
  const remove = useSteady((title: string, index: number) => removeModifier(title, table, column, index));
  const move = useSteady((title: string, index: number, to: number) => moveModifier(title, table, column, index, to));
  const fits = (kind: CatalogGenerator) => kind.types.includes(column.type);

  return (
    <PartForm
      document={document}
      catalog={catalog}
      table={table}
      column={column}
      diagnostics={diagnostics}
      root={root}
      fields={[name, ...typeFields, generator, ...parameters, ...modifiers.map(({ field }) => field), ...details]}
      write={(field, value) => writeColumnField(table.name, column.name, root, field, value)}
    >
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="sm">
        {nameAlone && <NameField field={nameAlone} onRename={rename} />}
        {typesAlone.map((field) => (
          <FieldView key={field.path} field={field} />
        ))}
      </SimpleGrid>
      <KindSection
        title="How the values are made"
        field={generator}
        kinds={catalog.generators}
        current={column.generator.kind}
        noteOn={(kind) => {
          const offered = catalog.generators.find((each) => each === kind);
          return offered === undefined || fits(offered) ? undefined : `Changes the type to ${offered.types[0] ?? '?'}.`;
        }}
        onPick={(kind) => {
          const picked = catalog.generators.find((each) => each.kind === kind.kind);
          if (picked !== undefined) pickGenerator(picked, document, table, column);
        }}
        {...gallery}
      >
        {parameters.map((field) => (
          <FieldView key={`${column.generator.kind} ${field.path}`} field={field} />
        ))}
        <PickNote table={table.name} column={column.name} />
      </KindSection>
      <ModifierSection
        type={column.type}
        isNullable={column.nullable === true}
        forms={modifiers}
        onAdd={add}
        onRemove={remove}
        onMove={move}
      />
      {COLUMN}
      {details.map((field) => (
        <FieldView key={field.path} field={field} />
      ))}
    </PartForm>
  );
}

/** For what is told by its title alone. */
function withoutDescription(field: Field): Field {
  return { ...field, description: '' };
}
