import { TagsInput } from '@mantine/core';
import { flawOf } from '../form/flaw-of.ts';
import type { Field, ReferenceTarget } from '../form/form-field.ts';
import { useForm } from '../form/form-surroundings.ts';
import { referenceChoices } from '../form/reference-choices.ts';
import { siblingsOf } from '../form/siblings-of.ts';
import { useFieldProps } from './useFieldProps.tsx';

/** Several names of columns or tables in order, such as a key of more than one column. */
export function ReferencesField({
  field,
  refers,
  inTable,
}: {
  field: Field;
  refers: ReferenceTarget;
  inTable: string | undefined;
}) {
  const { document, table, write } = useForm();
  const names = Array.isArray(field.value) ? field.value.filter((each) => typeof each === 'string') : [];
  return (
    <TagsInput
      {...useFieldProps(field, undefined, inTable)}
      value={names}
      data={[...referenceChoices(document, table, refers, siblingsOf(document, field.path))]}
      placeholder={names.length === 0 ? 'None' : ''}
      onChange={(next) => {
        const value = next.length === 0 && !field.required ? undefined : next;
        if (value === undefined || flawOf(field.schema, value) === undefined) write(field, value);
      }}
    />
  );
}
