import { Select } from '@mantine/core';
import type { Field } from '../form/form-field.ts';
import { useForm } from '../form/form-surroundings.ts';
import { titleOf } from '../form/title-of.ts';
import { useFieldProps } from './useFieldProps.tsx';

/** One of a few words. */
export function ChoiceField({
  field,
  options,
  inTable,
}: {
  field: Field;
  options: readonly string[];
  inTable: string | undefined;
}) {
  const { write } = useForm();
  const value = typeof field.value === 'string' ? field.value : null;
  return (
    <Select
      {...useFieldProps(field, undefined, inTable)}
      value={value}
      data={options.map((option) => ({ value: option, label: titleOf(option) }))}
      placeholder={typeof field.fallback === 'string' ? titleOf(field.fallback) : 'Not set'}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
      onChange={(option) => {
        if (option !== null) write(field, option);
      }}
    />
  );
}
