import type { Field } from '../form/form-field.ts';
import { useDraft } from '../form/useDraft.ts';
import { GrowingTextarea } from './GrowingTextarea.tsx';
import { useFieldProps } from './useFieldProps.tsx';

/** A formula over the columns a row can reach. */
export function FormulaField({ field, inTable }: { field: Field; inTable: string | undefined }) {
  const draft = useDraft(field);
  return (
    <GrowingTextarea
      {...useFieldProps(field, draft.flaw, inTable)}
      isCode
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
