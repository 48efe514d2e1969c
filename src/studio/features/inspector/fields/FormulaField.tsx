import { Textarea } from '@mantine/core';
import type { Field } from '../form/form-field.ts';
import { useDraft } from '../form/useDraft.ts';
import classes from './field.module.css';
import { useFieldProps } from './useFieldProps.tsx';

/** A formula over the columns a row can reach. */
export function FormulaField({ field, inTable }: { field: Field; inTable: string | undefined }) {
  const draft = useDraft(field);
  return (
    <Textarea
      {...useFieldProps(field, draft.flaw, inTable)}
      classNames={{ input: classes.mono ?? '' }}
      autosize
      minRows={2}
      maxRows={12}
      value={draft.text}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.leave}
    />
  );
}
