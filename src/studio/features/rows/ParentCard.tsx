import { Button, Kbd, Portal, VisuallyHidden } from '@mantine/core';
import { shortcutKeys } from '../../actions/shortcut.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';
import { counted, formatCount } from '../../ui/format.ts';
import { goToFollowed } from './follow-key.ts';
import classes from './parent-card.module.css';
import type { ShownParent } from './useParentCard.ts';

const mostColumns = 7;
const widthPx = 280;
const gapPx = 4;

interface ParentCardProps {
  readonly shown: ShownParent;
  readonly hide: () => void;
  readonly hold: () => void;
  readonly release: () => void;
}

/** What a cell of a foreign key points at, and the way there. */
export function ParentCard({ shown, hide, hold, release }: ParentCardProps) {
  const { found, request, cell } = shown;
  const { table, columns, from } = found;
  const shownColumns = columns.slice(0, mostColumns);
  const left = Math.max(8, Math.min(cell.left, window.innerWidth - widthPx - 8));
  const isBelow = cell.bottom + 300 < window.innerHeight || cell.top < 300;
  const place = isBelow ? { top: cell.bottom + gapPx } : { bottom: window.innerHeight - cell.top + gapPx };
  const title = `${table}, row ${formatCount(from + 1)}`;
  return (
    <Portal>
      <section
        data-parent-card
        className={classes.card}
        style={{ left, width: widthPx, ...place }}
        aria-label={`The cell points at ${title}`}
        onPointerEnter={hold}
        onPointerLeave={release}
      >
        <VisuallyHidden role="status">
          Points at {title}: {shownColumns.map(({ name, cells }) => `${name} ${cells[0] ?? 'empty'}`).join(', ')}
        </VisuallyHidden>
        <div className={classes.title}>{title}</div>
        <dl className={classes.values}>
          {shownColumns.map(({ name, cells }) => (
            <div key={name} className={classes.value}>
              <dt>{name}</dt>
              <dd>{cells[0] ?? <i>null</i>}</dd>
            </div>
          ))}
        </dl>
        <div className={classes.foot}>
          <span className={classes.more}>
            {columns.length > mostColumns && counted(columns.length - mostColumns, 'more column')}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            tabIndex={-1}
            onClick={() => {
              hide();
              goToFollowed(request, found);
            }}
          >
            Go there
          </Button>
          <Kbd size="xs">{shortcutKeys('mod+Enter', IS_MAC).join('+')}</Kbd>
        </div>
      </section>
    </Portal>
  );
}
