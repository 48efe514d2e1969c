import type { ReactNode } from 'react';
import type { Field } from '../form/form-field.ts';
import { useForm } from '../form/form-surroundings.ts';
import { FindingText } from './FindingText.tsx';

/** What label, description and messages a Mantine input of a field gets. */
export interface FieldProps {
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly size: 'xs';
  readonly required: false;
}

/**
 * The words of a field: label, description with its warnings, and errors with the flaw of what is typed.
 *
 * A field in a table has its label for screen readers only, since the head of the table shows it.
 */
export function useFieldProps(field: Field, flaw: string | undefined, inTable: string | undefined): FieldProps {
  const findings = useForm().placed.get(field.path) ?? [];
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const texts = (list: typeof findings) =>
    list.map((each) => <FindingText key={each.code + each.message} finding={each} />);
  const hasDescription = (inTable === undefined && field.description !== '') || others.length > 0;
  return {
    ...(inTable === undefined ? { label: field.title } : { 'aria-label': `${field.title}, ${inTable}` }),
    ...(hasDescription
      ? {
          description: (
            <>
              {inTable === undefined ? field.description : null}
              {texts(others)}
            </>
          ),
        }
      : {}),
    ...(flaw !== undefined || errors.length > 0
      ? {
          error: (
            <>
              {flaw === undefined ? null : <span>{flaw}. Not written yet.</span>}
              {texts(errors)}
            </>
          ),
        }
      : {}),
    size: 'xs',
    required: false,
  };
}
