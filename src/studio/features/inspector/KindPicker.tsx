import { Code, Combobox, Modal, ScrollArea, Text, UnstyledButton, useCombobox } from '@mantine/core';
import { ChevronsUpDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { CatalogKind } from '../../../engine/catalog.ts';
import { kindFamilies } from './form/kind-families.ts';
import classes from './inspector.module.css';

interface KindPickerProps {
  /** What is chosen, e.g. "How values are made". */
  readonly title: string;
  readonly kinds: readonly CatalogKind[];
  readonly current: string;
  /** What a choice would change besides, in words. */
  readonly noteOn: (kind: CatalogKind) => string | undefined;
  readonly onPick: (kind: CatalogKind) => void;
  /** Whether the gallery is open. */
  readonly opened: boolean;
  readonly onOpenedChange: (opened: boolean) => void;
  readonly describedBy?: string | undefined;
}

/** The kind something is of, and the gallery of all kinds it could be: families, titles, the question each one answers. */
export function KindPicker({
  title,
  kinds,
  current,
  noteOn,
  onPick,
  opened,
  onOpenedChange,
  describedBy,
}: KindPickerProps) {
  const [search, setSearch] = useState('');
  const labelId = useId();
  const combobox = useCombobox({ opened: true });
  const chosen = kinds.find(({ kind }) => kind === current);
  const families = kindFamilies(kinds, search);

  const close = () => {
    onOpenedChange(false);
    setSearch('');
  };

  return (
    <div>
      <Text id={labelId} size="xs" fw={500} mb={2}>
        {title}
      </Text>
      <UnstyledButton
        className={classes['kind'] ?? ''}
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
      <Modal opened={opened} onClose={close} title={title} size="lg" scrollAreaComponent={ScrollArea.Autosize}>
        <Combobox
          store={combobox}
          onOptionSubmit={(value) => {
            const kind = kinds.find((each) => each.kind === value);
            if (kind !== undefined && kind !== chosen) onPick(kind);
            close();
          }}
        >
          <Combobox.EventsTarget>
            <input
              className={classes['search']}
              data-autofocus
              type="text"
              role="combobox"
              aria-label="Search kinds"
              placeholder="Search by name, question or word"
              value={search}
              onChange={(event) => {
                setSearch(event.currentTarget.value);
                combobox.selectFirstOption();
              }}
            />
          </Combobox.EventsTarget>
          <Combobox.Options aria-label={title} mt="sm">
            {families.length === 0 && <Combobox.Empty>No kind answers to “{search}”.</Combobox.Empty>}
            {families.map(({ family, kinds: members }) => (
              <Combobox.Group key={family} label={family}>
                {members.map((kind) => (
                  <KindOption key={kind.kind} kind={kind} isCurrent={kind === chosen} note={noteOn(kind)} />
                ))}
              </Combobox.Group>
            ))}
          </Combobox.Options>
        </Combobox>
      </Modal>
    </div>
  );
}

interface KindOptionProps {
  readonly kind: CatalogKind;
  readonly isCurrent: boolean;
  readonly note: string | undefined;
}

function KindOption({ kind, isCurrent, note }: KindOptionProps) {
  return (
    <Combobox.Option value={kind.kind} active={isCurrent} className={classes['option'] ?? ''}>
      <Text component="span" display="block" size="sm" fw={600}>
        {kind.title} <Code className={classes['word'] ?? ''}>{kind.kind}</Code>
        {isCurrent && <span className={classes['note']}> current</span>}
      </Text>
      <Text component="span" display="block" size="sm">
        {kind.question}
      </Text>
      <Text component="span" display="block" size="xs" c="dimmed">
        {kind.summary}
      </Text>
      {note !== undefined && (
        <Text component="span" display="block" size="xs" fs="italic">
          {note}
        </Text>
      )}
    </Combobox.Option>
  );
}
