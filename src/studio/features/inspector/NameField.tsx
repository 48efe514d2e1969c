import { TextInput } from '@mantine/core';
import { memo, useState } from 'react';
import { FixButtons } from './fields/FixButtons.tsx';
import { useFieldProps } from './fields/useFieldProps.tsx';
import type { Field } from './form/form-field.ts';
import { useForm } from './form/form-surroundings.ts';

/** A name, written on Enter or on leaving: a rename rewrites whatever refers to it, so half a name must not become one. */
export const NameField = memo(function NameField({
  field,
  onRename,
}: {
  field: Field;
  onRename: (name: string) => string | undefined;
}) {
  const { placed } = useForm();
  const current = typeof field.value === 'string' ? field.value : '';
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: string; readonly refusal?: string }>();
  const alive = draft?.of === current ? draft : undefined;

  const finish = () => {
    if (alive === undefined) return;
    const name = alive.text.trim();
    const refusal = name === current ? undefined : onRename(name);
    setDraft(refusal === undefined ? undefined : { ...alive, refusal });
  };

  return (
    <div data-field={field.path}>
      <TextInput
        {...useFieldProps(field, alive?.refusal?.replace(/\.$/, ''), undefined)}
        value={alive?.text ?? current}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setDraft({ text: event.currentTarget.value, of: current })}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish();
          if (event.key === 'Escape') setDraft(undefined);
        }}
      />
      <FixButtons findings={placed.get(field.path)} />
    </div>
  );
});
