import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TemplateCard as TemplateEntry } from '../../../runtime/domain-index.ts';
import { openTemplate } from '../../actions/open-document.ts';
import { counted, formatRoughCount } from '../../ui/format.ts';
import { MiniDiagram } from '../../ui/MiniDiagram.tsx';
import { CardRows } from './CardRows.tsx';
import classes from './gallery.module.css';
import { loadTemplate } from './template-rows.ts';
import { useCardRows } from './useCardRows.ts';

const DIAGRAM = { width: 300, height: 132 };

interface Props {
  readonly entry: TemplateEntry;
  readonly onPeek: () => void;
}

/** A template: its tables as a picture, three of its rows while it is looked at, a closer look, and the way in. */
export function TemplateCard({ entry, onPeek }: Props) {
  const { id, title, summary, tags, tables, relations } = entry;
  const [isLookedAt, setLookedAt] = useState(false);
  const rows = useCardRows(id, isLookedAt);
  const rowsOfAll = tables.reduce((sum, table) => sum + table.rows, 0);
  const names = tables.map(({ name }) => name);
  return (
    <li
      className={classes.card}
      data-looked-at={isLookedAt}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && setLookedAt(true)}
      onPointerLeave={() => setLookedAt(false)}
      onFocus={() => setLookedAt(true)}
      onBlur={({ currentTarget, relatedTarget }) => setLookedAt(currentTarget.contains(relatedTarget))}
    >
      <div className={classes.picture}>
        <MiniDiagram tables={names} relations={relations} {...DIAGRAM} />
        {rows !== undefined && <CardRows rows={rows} isShown={isLookedAt} />}
      </div>
      <h3 className={classes.title}>
        <button type="button" className={classes.peek} aria-haspopup="dialog" onClick={onPeek}>
          {title}
        </button>
      </h3>
      <p className={classes.summary}>{summary}</p>
      <div className={classes.foot}>
        <span className={classes.facts}>
          {counted(tables.length, 'table')}, {formatRoughCount(rowsOfAll)} rows
          <br />
          {tags.slice(0, 3).join(' · ')}
        </span>
        <Button
          className={classes.use ?? ''}
          size="sm"
          variant={isLookedAt ? 'filled' : 'default'}
          aria-label={`Use template ${title}`}
          onClick={() => void openTemplate(title, () => loadTemplate(id))}
        >
          Use
        </Button>
      </div>
    </li>
  );
}
