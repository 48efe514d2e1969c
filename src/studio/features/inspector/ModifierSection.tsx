import { Button, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { CatalogModifier } from '../../../engine/catalog.ts';
import type { ColumnSpec, TableSpec } from '../../../schema/document-model.ts';
import { addModifier, moveModifier, removeModifier } from './edit-modifiers.ts';
import { useListFocus } from './fields/useListFocus.ts';
import { useForm } from './form/form-surroundings.ts';
import type { ModifierForm } from './form/modifier-forms.ts';
import classes from './inspector.module.css';
import { ModifierCard } from './ModifierCard.tsx';

const KindDialog = lazy(async () => ({ default: (await import('./KindDialog.tsx')).KindDialog }));

interface ModifierSectionProps {
  readonly table: TableSpec;
  readonly column: ColumnSpec;
  readonly forms: readonly ModifierForm[];
}

/** What happens to the values of a column after everything else has read them: a list of modifiers, in their order. */
export function ModifierSection({ table, column, forms }: ModifierSectionProps) {
  const { catalog, document } = useForm();
  const [isChoosing, setIsChoosing] = useState(false);
  const titleId = useId();
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useListFocus(root);
  const kinds = catalog.modifiers.filter(({ types }) => types.includes(column.type));

  const add = (kind: CatalogModifier) => {
    setIsChoosing(false);
    addModifier(kind, document, table, column);
    // The dialog gives the focus back to the button in the next frame; the new form takes it in the one after.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        root.current?.querySelector<HTMLElement>(`[data-row="${forms.length}"] :is(input, textarea)`)?.focus(),
      ),
    );
  };
  const remove = (form: ModifierForm, index: number) => {
    focusNext(`${Math.min(index, forms.length - 2)} remove`);
    removeModifier(form.title, table, column, index);
  };
  const move = (form: ModifierForm, index: number, to: number) => {
    focusNext(`${to} ${to < index ? 'up' : 'down'}`);
    moveModifier(form.title, table, column, index, to);
  };

  return (
    <div ref={root} role="group" aria-labelledby={titleId}>
      <Text id={titleId} className={classes.title ?? ''}>
        What happens to them afterwards
      </Text>
      <Text size="xs" c="dimmed" mb={6}>
        {forms.length === 0
          ? 'Nothing: files hold the values as they are made.'
          : 'In this order, in files and views. What is computed from the column still sees the values before.'}
      </Text>
      {forms.length > 0 && (
        <ol className={classes.modifiers}>
          {forms.map((form, index) => (
            <ModifierCard
              key={form.field.path}
              form={form}
              index={index}
              count={forms.length}
              onMove={(to) => move(form, index, to)}
              onRemove={() => remove(form, index)}
            />
          ))}
        </ol>
      )}
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<Plus size={12} aria-hidden />}
        aria-haspopup="dialog"
        disabled={kinds.length === 0}
        data-list-add
        onClick={() => setIsChoosing(true)}
      >
        Add a change
      </Button>
      <Suspense fallback={null}>
        {isChoosing && (
          <KindDialog
            title="What happens to the values afterwards"
            kinds={kinds}
            chosen={undefined}
            noteOn={(kind) => noteOn(kinds, kind.kind, column)}
            onClose={() => setIsChoosing(false)}
            onPick={(kind) => {
              const picked = kinds.find((each) => each.kind === kind.kind);
              if (picked !== undefined) add(picked);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

function noteOn(kinds: readonly CatalogModifier[], word: string, column: ColumnSpec): string | undefined {
  const empties = kinds.find(({ kind }) => kind === word)?.empties === true;
  return empties && column.nullable !== true ? 'Lets the column be empty.' : undefined;
}
