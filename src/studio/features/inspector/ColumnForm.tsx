import { Divider, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Catalog, CatalogGenerator } from '../../../engine/catalog.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import { renameColumn } from '../../../schema/edits/rename-column.ts';
import { FieldView } from './fields/FieldView.tsx';
import { columnFields } from './form/column-fields.ts';
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

/** Edits a column: what it is called and holds, how its values are made, and what else there is to say of it. */
export function ColumnForm({ document, catalog, diagnostics, table, column, gallery }: ColumnFormProps): ReactNode {
  const {
    root,
    name,
    type: typeFields,
    details,
    generator,
    parameters,
  } = columnFields(document, catalog, table, column);
  const modifiers = modifierForms(catalog, column, root);
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
        <NameField
          field={{ ...name, description: '' }}
          onRename={(to) =>
            tryEdit(`Rename ${column.name} to ${to}`, (current) =>
              renameColumn(current, table.name, column.name, to, catalog.documentSchema),
            )
          }
        />
        {typeFields.map((field) => (
          <FieldView key={field.path} field={{ ...field, description: '' }} />
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
      <ModifierSection table={table} column={column} forms={modifiers} />
      <Divider label="Column" labelPosition="left" />
      {details.map((field) => (
        <FieldView key={field.path} field={field} />
      ))}
    </PartForm>
  );
}
