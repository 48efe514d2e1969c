import { Button, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { lazy, memo, Suspense, useId, useRef, useState } from 'react';
import type { CatalogModifier } from '../../../engine/catalog.ts';
import type { ColumnType } from '../../../schema/column-type.ts';
import { useListFocus } from './fields/useListFocus.ts';
import { useForm } from './form/form-surroundings.ts';
import type { ModifierForm } from './form/modifier-forms.ts';
import classes from './inspector.module.css';
import { ModifierCard } from './ModifierCard.tsx';

const KindDialog = lazy(async () => ({ default: (await import('./KindDialog.tsx')).KindDialog }));

interface ModifierSectionProps {
  /** Of the column. */
  readonly type: ColumnType;
  readonly isNullable: boolean;
  readonly forms: readonly ModifierForm[];
  readonly onAdd: (kind: CatalogModifier) => void;
  readonly onRemove: (title: string, index: number) => void;
  readonly onMove: (title: string, index: number, to: number) => void;
}

/** What happens to the values of a column after everything else has read them: a list of modifiers, in their order. */
export const ModifierSection = memo(function ModifierSection(props: ModifierSectionProps) {
  const { type, isNullable, forms, onAdd, onRemove, onMove } = props;
  const { catalog } = useForm();
  const [isChoosing, setIsChoosing] = useState(false);
  const titleId = useId();
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useListFocus(root);
  const kinds = catalog.modifiers.filter(({ types }) => types.includes(type));

  const add = (kind: CatalogModifier) => {
    setIsChoosing(false);
    onAdd(kind);
    // The dialog gives the focus back to the button in the next frame; the new form takes it in the one after.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        root.current?.querySelector<HTMLElement>(`[data-row="${forms.length}"] :is(input, textarea)`)?.focus(),
      ),
    );
  };
  const remove = (form: ModifierForm, index: number) => {
    focusNext(`${Math.min(index, forms.length - 2)} remove`);
    onRemove(form.title, index);
  };
  const move = (form: ModifierForm, index: number, to: number) => {
    focusNext(`${to} ${to < index ? 'up' : 'down'}`);
    onMove(form.title, index, to);
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
            noteOn={(kind) => (isNullable ? undefined : noteOn(kinds, kind.kind))}
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
});

/** What a modifier would do to a column that is never empty. */
function noteOn(kinds: readonly CatalogModifier[], word: string): string | undefined {
  const empties = kinds.find(({ kind }) => kind === word)?.empties === true;
  return empties ? 'Lets the column be empty.' : undefined;
}
