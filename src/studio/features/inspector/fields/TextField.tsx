import { TextInput } from '@mantine/core';
import { draftText } from '../form/draft-value.ts';
import type { Field } from '../form/form-field.ts';
import { useDraft } from '../form/useDraft.ts';
import classes from './field.module.css';
import { GrowingTextarea } from './GrowingTextarea.tsx';
import { useFieldProps } from './useFieldProps.tsx';

/** A field that is typed: numbers, texts, free values, moments, and raw JSON for what no form knows. */
export function TextField({ field, inTable }: { field: Field; inTable: string | undefined }) {
  const draft = useDraft(field);
  const props = useFieldProps(field, draft.flaw, inTable);
  const { control, unit } = field;
  const shared = {
    ...props,
    value: draft.text,
    placeholder: placeholderOf(field),
    onBlur: draft.leave,
  };
  if (control.kind === 'json' || (control.kind === 'text' && control.long)) {
    return (
      <GrowingTextarea
        {...shared}
        minRows={1}
        maxRows={8}
        {...(control.kind === 'json' ? { isCode: true, spellCheck: false } : {})}
        onChange={(event) => draft.change(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      {...(control.kind === 'number' ? { inputMode: control.integer ? 'numeric' : 'decimal' } : {})}
      {...(unit === undefined || inTable !== undefined
        ? {}
        : { rightSection: <span className={classes.unit}>{unit}</span>, rightSectionWidth: unit.length * 7 + 16 })}
      autoComplete="off"
      spellCheck={control.kind === 'text'}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  );
}

/** The value in force where the field is empty; a hint at the form of a moment. */
function placeholderOf({ control, fallback, required, example, schema }: Field): string {
  if (schema.anyOf?.some(({ type }) => type === 'null') === true) return 'empty';
  if (fallback !== undefined && fallback !== null) return draftText(fallback);
  if (control.kind === 'moment') return 'YYYY-MM-DD';
  if (required) return '';
  return control.kind === 'text' ? `e.g. ${draftText(example)}` : 'Not set';
}
