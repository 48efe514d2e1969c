import type { Catalog } from '../../../engine/catalog.ts';
import type { TableSummary } from '../../../runtime/protocol.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import { renameTable } from '../../../schema/edits/rename-table.ts';
import { useKept } from '../../ui/useKept.ts';
import { useSteady } from '../../ui/useSteady.ts';
import { Facts } from './Facts.tsx';
import { FieldView } from './fields/FieldView.tsx';
import { tableFields } from './form/table-fields.ts';
import type { Gallery } from './gallery.ts';
import { KindSection } from './KindSection.tsx';
import { NameField } from './NameField.tsx';
import { PartForm } from './PartForm.tsx';
import { pickRows } from './pick-kind.ts';
import { tableFacts } from './table-facts.ts';
import { tryEdit } from './try-edit.ts';
import { writeField } from './write-field.ts';

interface TableFormProps {
  readonly document: SemblanceDocument;
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
  readonly table: TableSpec;
  /** What the plan says of the table, if there is one. */
  readonly summary: TableSummary | undefined;
  readonly planIsOld: boolean;
  readonly gallery: Gallery;
}

/** Edits a table: what it is called, where its rows come from, what identifies a row. */
export function TableForm({ document, catalog, diagnostics, table, summary, planIsOld, gallery }: TableFormProps) {
  const fields = useKept(tableFields(document, catalog, table), catalog);
  const { root, name, rows, parameters, details } = fields;
  const rename = useSteady((to: string) =>
    tryEdit(`Rename ${table.name} to ${to}`, (current) => renameTable(current, table.name, to, catalog.documentSchema)),
  );

  return (
    <PartForm
      document={document}
      catalog={catalog}
      table={table}
      diagnostics={diagnostics}
      root={root}
      inner="columns"
      fields={[name, rows, ...parameters, ...details]}
      write={(field, value) => writeField(table.name, field, value)}
    >
      <Facts facts={tableFacts(table, summary)} isOld={planIsOld} />
      <NameField field={name} onRename={rename} />
      <KindSection
        title="Where the rows come from"
        field={rows}
        kinds={catalog.rowSources}
        current={table.rows.kind}
        noteOn={() => undefined}
        onPick={(kind) => pickRows(kind, document, table)}
        {...gallery}
      >
        {parameters.map((field) => (
          <FieldView key={`${table.rows.kind} ${field.path}`} field={field} />
        ))}
      </KindSection>
      {details.map((field) => (
        <FieldView key={field.path} field={field} />
      ))}
    </PartForm>
  );
}
