import type { Catalog } from '../../../engine/catalog.ts';
import type { PlanSummary } from '../../../runtime/protocol.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { useKept } from '../../ui/useKept.ts';
import { documentFacts } from './document-facts.ts';
import { Facts } from './Facts.tsx';
import { FieldView } from './fields/FieldView.tsx';
import { formModel } from './form/form-model.ts';
import { PartForm } from './PartForm.tsx';
import { writeField } from './write-field.ts';

/** Parts of a document that are not parameters: its format, and lists that have views of their own. */
const ELSEWHERE = ['version', 'tables', 'view'];

interface DocumentFormProps {
  readonly document: SemblanceDocument;
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
  readonly plan: PlanSummary | undefined;
  readonly planIsOld: boolean;
}

/** Edits what the whole document says: name, seed, time frame, clock, locale. */
export function DocumentForm({ document, catalog, diagnostics, plan, planIsOld }: DocumentFormProps) {
  const all = formModel(catalog.documentSchema, document, '');
  const fields = useKept(
    all.filter(({ name }) => !ELSEWHERE.includes(name)),
    catalog,
  );
  return (
    <PartForm
      document={document}
      catalog={catalog}
      diagnostics={diagnostics}
      root=""
      inner="tables"
      fields={fields}
      write={(field, value) => writeField(document.name, field, value)}
    >
      <Facts facts={documentFacts(document, plan)} isOld={planIsOld} />
      {fields.map((field) => (
        <FieldView key={field.path} field={field} />
      ))}
    </PartForm>
  );
}
