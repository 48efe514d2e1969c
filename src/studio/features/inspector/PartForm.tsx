import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Catalog } from '../../../engine/catalog.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import type { JsonValue } from '../../../schema/json-value.ts';
import { Findings } from './fields/Findings.tsx';
import { FixButtons } from './fields/FixButtons.tsx';
import type { Field } from './form/form-field.ts';
import { FormProvider } from './form/form-surroundings.ts';
import { ownDiagnostics } from './form/own-diagnostics.ts';
import { fieldPaths, placeDiagnostics } from './form/place-diagnostics.ts';

interface PartFormProps {
  readonly document: SemblanceDocument;
  readonly catalog: Catalog;
  readonly table?: TableSpec;
  readonly column?: ColumnSpec;
  readonly diagnostics: readonly Diagnostic[];
  /** The JSON pointer of the part the form edits. */
  readonly root: string;
  /** The list of parts inside it that have forms of their own. */
  readonly inner?: string;
  /** Every field the form shows. */
  readonly fields: readonly Field[];
  readonly write: (field: Field, value: JsonValue | undefined) => void;
  readonly children: ReactNode;
}

/** A form over one part of the document: gives its fields their surroundings, and shows on top what no field can show. */
export function PartForm({ root, inner, fields, diagnostics, children, ...surroundings }: PartFormProps) {
  const placed = placeDiagnostics(root, fieldPaths(fields), ownDiagnostics(diagnostics, root, inner));
  return (
    <FormProvider value={{ ...surroundings, placed }}>
      <Findings path={root} />
      <FixButtons findings={placed.get(root) ?? []} />
      <Stack gap="sm">{children}</Stack>
    </FormProvider>
  );
}
