import { ChevronDown, ChevronRight, EllipsisVertical, Link2, Split, Table2 } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode } from 'react';
import { sameJson } from '../../../schema/edits/same-json.ts';
import { ItemBadges } from './ItemBadges.tsx';
import { itemWords } from './item-words.ts';
import classes from './model.module.css';
import type { OutlineItem } from './outline-item.ts';
import { TypeIcon } from './TypeIcon.tsx';

/** What happens to a line; the same functions for all lines, so that an unchanged line need not render again. */
export interface RowHandlers {
  readonly onKeyDown: (item: OutlineItem, event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (item: OutlineItem) => void;
  readonly onSelect: (item: OutlineItem) => void;
  readonly onToggle: (item: OutlineItem) => void;
  readonly onRename: (item: OutlineItem) => void;
  readonly onMenu: (item: OutlineItem) => void;
}

interface OutlineRowProps {
  readonly item: OutlineItem;
  /** Whether the keyboard is on this line: the one line of the tree that Tab reaches. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly setSize: number;
  readonly position: number;
  readonly handlers: RowHandlers;
  /** The input that stands for the name while it is changed. */
  readonly rename?: ReactNode;
  readonly menu?: ReactNode;
}

/** One line of the outline; drawn again only when it shows something else. */
export const OutlineRow = memo(Row, (before, after) => {
  const { item, ...rest } = before;
  const { item: next, ...others } = after;
  return sameJson(item, next) && sameProps(rest, others);
});

function sameProps(a: Omit<OutlineRowProps, 'item'>, b: Omit<OutlineRowProps, 'item'>): boolean {
  const after = new Map<string, unknown>(Object.entries(b));
  const before = Object.entries(a);
  return before.length === after.size && before.every(([key, value]) => after.get(key) === value);
}

function Row({ item, isActive, isSelected, setSize, position, handlers, rename, menu }: OutlineRowProps) {
  const tabIndex = isActive ? 0 : -1;
  return (
    <div
      role="treeitem"
      id={item.id}
      className={classes.row}
      style={{ paddingInlineStart: item.level === 1 ? 4 : 28 }}
      tabIndex={tabIndex}
      aria-label={itemWords(item)}
      aria-level={item.level}
      aria-setsize={setSize}
      aria-posinset={position}
      aria-selected={isSelected}
      {...(item.kind === 'table' ? { 'aria-expanded': item.expanded } : {})}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) handlers.onKeyDown(item, event);
      }}
      onFocus={() => handlers.onFocus(item)}
      onClick={(event) => {
        if (event.currentTarget.contains(event.target as Node)) handlers.onSelect(item);
      }}
      onDoubleClick={() => handlers.onRename(item)}
      onContextMenu={(event) => {
        event.preventDefault();
        handlers.onMenu(item);
      }}
    >
      {item.kind === 'table' && (
        <span
          aria-hidden
          className={classes.toggle}
          onClick={(event) => {
            event.stopPropagation();
            handlers.onToggle(item);
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          {item.expanded ? <ChevronDown size={16} /> : <ChevronRight size={16} />}
        </span>
      )}
      <span className={classes.icon}>
        <ItemIcon item={item} />
      </span>
      {rename ?? (
        <>
          <span className={classes.label} data-kind={item.kind} title={item.label}>
            {item.label}
          </span>
          <ItemBadges item={item} />
          <button
            type="button"
            className={classes.menuButton}
            tabIndex={tabIndex}
            aria-label={`Actions for ${item.label}`}
            aria-haspopup="menu"
            aria-expanded={menu !== undefined}
            onClick={(event) => {
              event.stopPropagation();
              handlers.onMenu(item);
            }}
          >
            <EllipsisVertical size={16} />
          </button>
        </>
      )}
      {menu}
    </div>
  );
}

function ItemIcon({ item }: { item: OutlineItem }) {
  switch (item.kind) {
    case 'table':
      return <Table2 size={16} aria-hidden />;
    case 'column':
      return <TypeIcon type={item.type} />;
    case 'relation':
      return item.relation === 'parent' ? <Split size={14} aria-hidden /> : <Link2 size={14} aria-hidden />;
  }
}
