import { Text, UnstyledButton } from '@mantine/core';
import { ChevronsUpDown } from 'lucide-react';
import { lazy, memo, Suspense, useId } from 'react';
import type { CatalogKind } from '../../../engine/catalog.ts';
import type { Gallery } from './gallery.ts';
import classes from './inspector.module.css';

const KindDialog = lazy(async () => ({ default: (await import('./KindDialog.tsx')).KindDialog }));

interface KindPickerProps extends Gallery {
  /** What is chosen, e.g. "How the values are made". */
  readonly title: string;
  readonly kinds: readonly CatalogKind[];
  readonly current: string;
  /** What a choice would change besides, in words. */
  readonly noteOn: (kind: CatalogKind) => string | undefined;
  readonly onPick: (kind: CatalogKind) => void;
  readonly describedBy?: string | undefined;
}

/** The kind something is of, and the gallery of all kinds it could be. */
export const KindPicker = memo(function KindPicker({
  title,
  kinds,
  current,
  noteOn,
  onPick,
  opened,
  onOpenedChange,
  describedBy,
}: KindPickerProps) {
  const labelId = useId();
  const chosen = kinds.find(({ kind }) => kind === current);

  return (
    <div>
      <Text id={labelId} className={classes.title ?? ''} mb={2}>
        {title}
      </Text>
      <UnstyledButton
        className={classes.kind ?? ''}
        aria-haspopup="dialog"
        aria-labelledby={`${labelId} ${labelId}-kind`}
        aria-describedby={describedBy}
        onClick={() => onOpenedChange(true)}
      >
        <span id={`${labelId}-kind`}>
          <Text component="span" display="block" size="sm" fw={600}>
            {chosen?.title ?? `Unknown: ${current}`}
          </Text>
          <Text component="span" display="block" size="xs" c="dimmed">
            {chosen?.question ?? 'Choose what it shall be.'}
          </Text>
        </span>
        <ChevronsUpDown size={16} aria-hidden />
      </UnstyledButton>
      <Suspense fallback={null}>
        {opened && (
          <KindDialog
            title={title}
            kinds={kinds}
            chosen={chosen}
            noteOn={noteOn}
            onClose={() => onOpenedChange(false)}
            onPick={(kind) => {
              onOpenedChange(false);
              if (kind !== chosen) onPick(kind);
            }}
          />
        )}
      </Suspense>
    </div>
  );
});
