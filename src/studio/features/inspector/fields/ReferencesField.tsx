import { TagsInput } from '@mantine/core';
import { memo } from 'react';
import { useKept } from '../../../ui/useKept.ts';
import { flawOf } from '../form/flaw-of.ts';
import type { Field, ReferenceTarget } from '../form/form-field.ts';
import { useFormPlace } from '../form/form-place.ts';
import { useForm } from '../form/form-surroundings.ts';
import { referenceChoices } from '../form/reference-choices.ts';
import { siblingsOf } from '../form/siblings-of.ts';
import { useFieldProps } from './useFieldProps.tsx';

interface ReferencesFieldProps {
  readonly field: Field;
  readonly refers: ReferenceTarget;
  readonly inTable: string | undefined;
}

/** Several names of columns or tables in order, such as a key of more than one column. */
export function ReferencesField(props: ReferencesFieldProps) {
  const { document, table } = useFormPlace();
  const { field, refers } = props;
  const choices = useKept(referenceChoices(document, table, refers, siblingsOf(document, field.path)));
  return <ReferencesInput {...props} choices={choices} />;
}

interface ReferencesInputProps extends ReferencesFieldProps {
  readonly choices: readonly string[];
}

const ReferencesInput = memo(function ReferencesInput({ field, inTable, choices }: ReferencesInputProps) {
  const { write } = useForm();
  const names = Array.isArray(field.value) ? field.value.filter((each) => typeof each === 'string') : [];
  return (
    <TagsInput
      {...useFieldProps(field, undefined, inTable)}
      value={names}
      data={[...choices]}
      placeholder={names.length === 0 ? 'None' : ''}
      onChange={(next) => {
        const value = next.length === 0 && !field.required ? undefined : next;
        if (value === undefined || flawOf(field.schema, value) === undefined) write(field, value);
      }}
    />
  );
});
