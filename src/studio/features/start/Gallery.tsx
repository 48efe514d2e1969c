import { Button, Text, Title } from '@mantine/core';
import { Search } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { DOMAIN_INDEX } from '../../../runtime/domain-index.ts';
import { runAction } from '../../actions/actions.ts';
import { counted } from '../../ui/format.ts';
import { findTemplates, tagsOf } from './find-templates.ts';
import classes from './gallery.module.css';
import { TemplateCard } from './TemplateCard.tsx';

const { templates } = DOMAIN_INDEX;
const tags = tagsOf(templates);

const TemplatePeek = lazy(async () => ({ default: (await import('./TemplatePeek.tsx')).TemplatePeek }));

interface Props {
  /** Called whenever a template is pointed at or has the focus. */
  readonly onInterest: () => void;
}

/** The templates, found by words and tags, each to look into and to begin with. */
export function Gallery({ onInterest }: Props) {
  const [search, setSearch] = useState('');
  const [tag, setTag] = useState<string>();
  const [peeked, setPeeked] = useState<string>();
  const found = findTemplates(templates, useDeferredValue(search), tag);
  const entry = templates.find(({ id }) => id === peeked);
  const isFiltered = search.trim() !== '' || tag !== undefined;
  return (
    <section aria-labelledby="templates">
      <div className={classes.head}>
        <Title order={2} size="h3" id="templates">
          Templates
        </Title>
        <label className={classes.search}>
          <Search size={16} aria-hidden />
          <input
            type="search"
            aria-label="Search templates"
            placeholder="Search: orders, invoices, sensors…"
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
      </div>
      <Tags chosen={tag} onChoose={setTag} />
      <p className={classes.found} role="status">
        {isFiltered && `${counted(found.length, 'template')} found`}
      </p>
      <ul className={classes.cards} onPointerOver={onInterest} onFocus={onInterest}>
        {found.map((each) => (
          <TemplateCard key={each.id} entry={each} onPeek={() => setPeeked(each.id)} />
        ))}
      </ul>
      {found.length === 0 && (
        <div className={classes.none}>
          <Text>No template is about that. Put one together from building blocks instead.</Text>
          <Button onClick={() => runAction('open_wizard')}>Build step by step</Button>
        </div>
      )}
      <Suspense fallback={null}>
        {entry !== undefined && <TemplatePeek entry={entry} onClose={() => setPeeked(undefined)} />}
      </Suspense>
    </section>
  );
}

interface TagsProps {
  readonly chosen: string | undefined;
  readonly onChoose: (tag: string | undefined) => void;
}

function Tags({ chosen, onChoose }: TagsProps) {
  if (tags.length < 2) return null;
  return (
    <div className={classes.tags} role="group" aria-label="Show templates about">
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          className={classes.tag}
          aria-pressed={tag === chosen}
          onClick={() => onChoose(tag === chosen ? undefined : tag)}
        >
          {tag}
        </button>
      ))}
    </div>
  );
}
