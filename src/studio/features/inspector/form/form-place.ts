import { createContext, useContext } from 'react';
import type { SemblanceDocument, TableSpec } from '../../../../schema/document-model.ts';

/** The document that a form edits a part of, and the table that the part stands in. */
export interface FormPlace {
  readonly document: SemblanceDocument;
  readonly table?: TableSpec;
}

const Place = createContext<FormPlace | undefined>(undefined);

export const FormPlaceProvider = Place.Provider;

/** Where the form stands; it is another one after every edit, and whoever asks for it is drawn again. */
export function useFormPlace(): FormPlace {
  const place = useContext(Place);
  if (place === undefined) throw new Error('A field stands outside of a form.');
  return place;
}
