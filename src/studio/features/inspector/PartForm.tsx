import { Stack } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { Catalog } from '../../../engine/catalog.ts';
import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import type { JsonValue } from '../../../schema/json-value.ts';
import { useKept } from '../../ui/useKept.ts';
import { useSteady } from '../../ui/useSteady.ts';
import { Findings } from './fields/Findings.tsx';
import { FixButtons } from './fields/FixButtons.tsx';
import type { Field } from './form/form-field.ts';
import { FormPlaceProvider } from './form/form-place.ts';
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

/**
 * A form over one part of the document: gives its fields their surroundings, and shows on top what no field can show. The
 * surroundings stay what they are while a number is typed, so that only its own field is drawn again.
 */
export function PartForm(props: PartFormProps) {
  const { document, catalog, table, column, diagnostics, root, inner, fields, children } = props;
  const paths = useKept(fieldPaths(fields));
  const placed = useMemo(
    () => placeDiagnostics(root, paths, ownDiagnostics(diagnostics, root, inner)),
    [root, paths, diagnostics, inner],
  );
  const write = useSteady(props.write);
  const columnType = column?.type;
  const form = useMemo(
    () => ({ catalog, placed, write, ...(columnType && { columnType }) }),
    [catalog, placed, write, columnType],
  );
  const place = useMemo(() => ({ document, ...(table && { table }) }), [document, table]);
  return (
    <FormProvider value={form}>
      <FormPlaceProvider value={place}>
        <Findings path={root} />
        <FixButtons findings={placed.get(root)} />
        <Stack gap="sm">{children}</Stack>
      </FormPlaceProvider>
    </FormProvider>
  );
}
