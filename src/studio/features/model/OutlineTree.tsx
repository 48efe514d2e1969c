import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { ItemMenu } from './ItemMenu.tsx';
import { type ItemActionId, itemActions } from './item-actions.ts';
import { shortcutAction } from './item-shortcut.ts';
import { OutlineRow, type RowHandlers } from './OutlineRow.tsx';
import type { OutlineItem } from './outline-item.ts';
import { RenameInput } from './RenameInput.tsx';
import { setPositions } from './set-positions.ts';
import { treeMove } from './tree-move.ts';
import { useActiveLine } from './useActiveLine.ts';
import { useTypeAhead } from './useTypeAhead.ts';

interface OutlineTreeProps {
  readonly label: string;
  readonly document: SemblanceDocument;
  readonly items: readonly OutlineItem[];
  readonly selectedId: string | undefined;
  readonly onSelect: (item: OutlineItem) => void;
  readonly onExpand: (table: string, expanded: boolean) => void;
  /** Every action but the renaming, which happens where the name stands. */
  readonly onAction: (item: OutlineItem, action: Exclude<ItemActionId, 'rename'>) => void;
  /** Why a name cannot be taken; undefined when it was. */
  readonly onRename: (item: OutlineItem, name: string) => string | undefined;
  readonly isReadOnly: boolean;
}

/** A tree of the outline's lines, worked by mouse and keyboard alike (WAI-ARIA tree pattern). */
export function OutlineTree({
  label,
  document,
  items,
  selectedId,
  onSelect,
  onExpand,
  onAction,
  onRename,
  isReadOnly,
}: OutlineTreeProps) {
  const root = useRef<HTMLDivElement>(null);
  const line = useActiveLine(root, items, selectedId);
  const typeAhead = useTypeAhead(items);
  const [menuOf, setMenuOf] = useState<string>();
  const [renaming, setRenaming] = useState<string>();
  const positions = useMemo(() => setPositions(items), [items]);

  useEffect(() => {
    root.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  const act = (item: OutlineItem, action: ItemActionId) => {
    const entry = itemActions(item, document).find(({ id }) => id === action);
    setMenuOf(undefined);
    if (isReadOnly || entry === undefined || entry.reason !== undefined) return;
    if (action === 'rename') {
      setRenaming(item.id);
      return;
    }
    if (action !== 'add' && action !== 'change_kind') line.keepFocus();
    onAction(item, action);
  };

  const press: RowHandlers['onKeyDown'] = (item, event) => {
    const action = shortcutAction(event);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const move = isPlain ? treeMove(items, item.id, event.key) : undefined;
    if (action !== undefined) act(item, action);
    else if (isPlain && (event.key === 'Enter' || event.key === ' ')) onSelect(item);
    else if (move?.kind === 'go') line.go(move.id);
    else if (move !== undefined && item.kind === 'table') onExpand(item.table, move.kind === 'open');
    else if (!isPlain || event.key.length !== 1 || !typeAhead(item.id, event, line.go)) return;
    event.preventDefault();
  };

  const handlers = useLatestHandlers({
    onKeyDown: press,
    onFocus: (item) => line.set(item.id),
    onSelect,
    onToggle: (item) => item.kind === 'table' && onExpand(item.table, !item.expanded),
    onRename: (item) => act(item, 'rename'),
    onMenu: (item) => {
      line.set(item.id);
      setMenuOf(item.id);
    },
  });

  return (
    <div ref={root} role="tree" aria-label={label}>
      {items.map((item, index) => (
        <OutlineRow
          key={item.id}
          item={item}
          isActive={item.id === line.activeId}
          isSelected={item.id === selectedId}
          setSize={positions[index]?.size ?? items.length}
          position={positions[index]?.position ?? index + 1}
          handlers={handlers}
          {...(renaming === item.id
            ? {
                rename: (
                  <RenameInput
                    label={`New name of ${item.label}`}
                    name={item.kind === 'table' ? item.table : (item.column ?? '')}
                    onRename={(name) => onRename(item, name)}
                    onEnd={(byKey) => {
                      setRenaming(undefined);
                      if (byKey) line.keepFocus();
                    }}
                  />
                ),
              }
            : {})}
          {...(menuOf === item.id
            ? {
                menu: (
                  <ItemMenu
                    label={item.label}
                    actions={itemActions(item, document).map((each) =>
                      isReadOnly ? { ...each, reason: 'Nothing can be changed now.' } : each,
                    )}
                    onAction={(action) => act(item, action)}
                    onClose={() => {
                      setMenuOf(undefined);
                      line.keepFocus();
                    }}
                  />
                ),
              }
            : {})}
        />
      ))}
    </div>
  );
}

/** Handlers that stay the same objects while what they do follows the latest render. */
function useLatestHandlers(handlers: RowHandlers): RowHandlers {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const stable = useCallback(
    <Key extends keyof RowHandlers>(key: Key) =>
      (...given: Parameters<RowHandlers[Key]>) => {
        // Each key is called with the parameters of its own handler.
        const handler = latest.current[key] as (...args: Parameters<RowHandlers[Key]>) => void;
        handler(...given);
      },
    [],
  );
  return useMemo(
    () => ({
      onKeyDown: stable('onKeyDown'),
      onFocus: stable('onFocus'),
      onSelect: stable('onSelect'),
      onToggle: stable('onToggle'),
      onRename: stable('onRename'),
      onMenu: stable('onMenu'),
    }),
    [stable],
  );
}
