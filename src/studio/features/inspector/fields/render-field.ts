import type { ReactNode } from 'react';
import type { Field } from '../form/form-field.ts';

/** Shows a field inside another one; `inTable` names its row where the head of a table is its label. */
export type RenderField = (field: Field, inTable?: string) => ReactNode;
