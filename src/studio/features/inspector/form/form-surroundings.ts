import { createContext, useContext } from 'react';
import type { Catalog } from '../../../../engine/catalog.ts';
import type { ColumnType } from '../../../../schema/column-type.ts';
import type { Diagnostic } from '../../../../schema/diagnostic.ts';
import type { JsonValue } from '../../../../schema/json-value.ts';
import type { Field } from './form-field.ts';

/** What every field of a form needs to know around it; the same object while that is the same, whatever is typed. */
export interface FormSurroundings {
  readonly catalog: Catalog;
  /** The type of the column, where the form is that of one. */
  readonly columnType?: ColumnType;
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
