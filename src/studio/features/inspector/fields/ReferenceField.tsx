import { Autocomplete } from '@mantine/core';
import type { Field, ReferenceTarget } from '../form/form-field.ts';
import { useForm } from '../form/form-surroundings.ts';
import { referenceChoices } from '../form/reference-choices.ts';
import { siblingsOf } from '../form/siblings-of.ts';
import { useDraft } from '../form/useDraft.ts';
import classes from './field.module.css';
import { useFieldProps } from './useFieldProps.tsx';

/** The name of a table or column: offered from the document, free to type; what does not resolve is a finding. */
export function ReferenceField({
  field,
  refers,
  inTable,
}: {
  field: Field;
  refers: ReferenceTarget;
  inTable: string | undefined;
}) {
  const { document, table } = useForm();
  const draft = useDraft(field);
  const choices = referenceChoices(document, table, refers, siblingsOf(document, field.path));
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
}
