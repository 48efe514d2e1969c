import { Autocomplete } from '@mantine/core';
import { memo } from 'react';
import { useKept } from '../../../ui/useKept.ts';
import type { Field, ReferenceTarget } from '../form/form-field.ts';
import { useFormPlace } from '../form/form-place.ts';
import { referenceChoices } from '../form/reference-choices.ts';
import { siblingsOf } from '../form/siblings-of.ts';
import { useDraft } from '../form/useDraft.ts';
import classes from './field.module.css';
import { useFieldProps } from './useFieldProps.tsx';

interface ReferenceFieldProps {
  readonly field: Field;
  readonly refers: ReferenceTarget;
  readonly inTable: string | undefined;
}

/** The name of a table or column: offered from the document, free to type; what does not resolve is a finding. */
export function ReferenceField(props: ReferenceFieldProps) {
  const { document, table } = useFormPlace();
  const { field, refers } = props;
  const choices = useKept(referenceChoices(document, table, refers, siblingsOf(document, field.path)));
  return <ReferenceInput {...props} choices={choices} />;
}

interface ReferenceInputProps extends ReferenceFieldProps {
  readonly choices: readonly string[];
}

const ReferenceInput = memo(function ReferenceInput({ field, refers, inTable, choices }: ReferenceInputProps) {
  const draft = useDraft(field);
  return (
    <Autocomplete
      {...useFieldProps(field, draft.flaw, inTable)}
      classNames={{ input: classes.mono ?? '' }}
      value={draft.text}
      data={[...choices]}
      limit={100}
      filter={({ options, search, limit }) => {
        const isChosen = choices.includes(search);
        return options
          .filter((option) => isChosen || ('value' in option && option.value.includes(search)))
          .slice(0, limit);
      }}
      placeholder={refers === 'column' ? 'column or table.column' : ''}
      maxDropdownHeight={280}
      spellCheck={false}
      onChange={draft.change}
      onBlur={draft.leave}
    />
  );
});
