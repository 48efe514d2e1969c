import { Code, Text, TextInput } from '@mantine/core';
import { Check, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { CatalogKind } from '../../../engine/catalog.ts';
import { kindFamilies } from './form/kind-families.ts';
import classes from './inspector.module.css';

interface KindGalleryProps {
  readonly title: string;
  readonly kinds: readonly CatalogKind[];
  readonly chosen: CatalogKind | undefined;
  readonly noteOn: (kind: CatalogKind) => string | undefined;
  readonly onPick: (kind: CatalogKind) => void;
}

/** All kinds in families, each with the question it answers; a search that is worked by the arrow keys and Enter. */
export function KindGallery({ title, kinds, chosen, noteOn, onPick }: KindGalleryProps) {
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(chosen?.kind);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const families = kindFamilies(kinds, search);
  const found = families.flatMap((family) => family.kinds);
  const activeIndex = Math.max(
    0,
    found.findIndex(({ kind }) => kind === active),
  );
  const activeKind = found[activeIndex]?.kind;
  const optionId = (kind: string) => `${listId}-${kind}`;

  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [activeKind]);

  const press = (event: KeyboardEvent) => {
    const go: Readonly<Record<string, number>> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + 5,
      PageUp: activeIndex - 5,
    };
    const to = go[event.key];
    const picked = found[activeIndex];
    if (to !== undefined) setActive(found[Math.min(found.length - 1, Math.max(0, to))]?.kind);
    else if (event.key === 'Enter' && picked !== undefined) onPick(picked);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <TextInput
        data-autofocus
        className={classes.search ?? ''}
        role="combobox"
        aria-label="Search kinds"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        {...(activeKind === undefined ? {} : { 'aria-activedescendant': optionId(activeKind) })}
        placeholder="Search by name, question or word"
        leftSection={<Search size={16} aria-hidden />}
        autoComplete="off"
        spellCheck={false}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div ref={list} id={listId} role="listbox" aria-label={title} className={classes.gallery}>
        {families.map(({ family, kinds: members }) => (
          <div key={family} role="group" aria-label={family}>
            <Text aria-hidden size="xs" fw={600} c="dimmed" mt="sm" mb={4}>
              {family}
            </Text>
            {members.map((kind) => (
              <div
                key={kind.kind}
                id={optionId(kind.kind)}
                role="option"
                aria-selected={kind === chosen}
                {...(kind.kind === activeKind ? { 'data-active': true } : {})}
                className={classes.option}
                onClick={() => onPick(kind)}
              >
                <KindWords kind={kind} isChosen={kind === chosen} note={noteOn(kind)} />
              </div>
            ))}
          </div>
        ))}
      </div>
      <Text size="sm" c="dimmed" role="status" mt={found.length === 0 ? 'sm' : 0}>
        {found.length === 0 ? `No kind answers to “${search}”.` : ''}
      </Text>
    </>
  );
}

function KindWords({ kind, isChosen, note }: { kind: CatalogKind; isChosen: boolean; note: string | undefined }) {
  return (
    <>
      <span className={classes.optionHead}>
        <Text component="span" size="sm" fw={600}>
          {kind.title}
        </Text>
        {isChosen && <Check size={14} aria-hidden />}
        <Code className={classes.word ?? ''}>{kind.kind}</Code>
      </span>
      <Text component="span" display="block" size="sm">
        {kind.question}
      </Text>
      <Text component="span" display="block" size="xs" c="dimmed">
        {kind.summary}
        {note !== undefined && <em> {note}</em>}
      </Text>
    </>
  );
}
