import { createContext, useContext } from 'react';
import type { Catalog } from '../../../../engine/catalog.ts';
import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../../../schema/document-model.ts';
import type { JsonValue } from '../../../../schema/json-value.ts';
import type { Field } from './form-field.ts';

/** What every field of a form needs to know of the document around it. */
export interface FormSurroundings {
  readonly document: SemblanceDocument;
  readonly catalog: Catalog;
  readonly table?: TableSpec;
  readonly column?: ColumnSpec;
  /** Findings by the JSON pointer of the field they stand at. */
  readonly placed: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Writes the value of a field, or leaves the parameter out; keystrokes in one field become one undo step. */
  readonly write: (field: Field, value: JsonValue | undefined) => void;
}

const Surroundings = createContext<FormSurroundings | undefined>(undefined);

export const FormProvider = Surroundings.Provider;

/** The surroundings of the form a field stands in. */
export function useForm(): FormSurroundings {
  const form = useContext(Surroundings);
  if (form === undefined) throw new Error('A field stands outside of a form.');
  return form;
}
