import { Switch } from '@mantine/core';
import type { Field } from '../form/form-field.ts';
import { useForm } from '../form/form-surroundings.ts';
import { useFieldProps } from './useFieldProps.tsx';

/** A yes or no; one that comes to what it is without being said is left out of the document. */
export function FlagField({ field, inTable }: { field: Field; inTable: string | undefined }) {
  const { write } = useForm();
  const { label, description, error, 'aria-label': rowLabel } = useFieldProps(field, undefined, inTable);
  const checked = typeof field.value === 'boolean' ? field.value : field.fallback === true;
  return (
    <Switch
      {...{ label, description, error }}
      size="sm"
      aria-label={rowLabel ?? field.title}
      checked={checked}
      onChange={(event) => {
        const value = event.currentTarget.checked;
        write(field, !field.required && value === field.fallback ? undefined : value);
      }}
    />
  );
}
