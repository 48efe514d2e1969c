import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ActionId } from '../../actions/action.ts';
import { actions, runAction } from '../../actions/actions.ts';
import { lineActionForKey } from '../../actions/line-actions.ts';
import { renamePart } from '../../actions/rename-part.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';
import { setShell, useShell } from '../../state/shell.ts';
import { workbenchActions } from '../../state/workbench.ts';
import { ItemMenu } from './ItemMenu.tsx';
import { OutlineRow, type RowHandlers } from './OutlineRow.tsx';
import { type OutlineItem, placeOfItem } from './outline-item.ts';
import { RenameInput } from './RenameInput.tsx';
import { setPositions } from './set-positions.ts';
import { treeMove } from './tree-move.ts';
import { useActiveLine } from './useActiveLine.ts';
import { useTypeAhead } from './useTypeAhead.ts';

interface OutlineTreeProps {
  readonly label: string;
  readonly items: readonly OutlineItem[];
  readonly selectedId: string | undefined;
  readonly onExpand: (table: string, expanded: boolean) => void;
}

/** Actions after which the focus stays in the tree: all that ask for nothing. */
const ASKING = /^(add|rename|change_kind|change_rows)/;

/** A tree of the outline's lines, worked by mouse and keyboard alike (WAI-ARIA tree pattern). */
export function OutlineTree({ label, items, selectedId, onExpand }: OutlineTreeProps) {
  const root = useRef<HTMLDivElement>(null);
  const line = useActiveLine(root, items, selectedId);
  const typeAhead = useTypeAhead(items);
  const [menuOf, setMenuOf] = useState<string>();
  const renaming = useShell((shell) => shell.renaming);
  const renamed = items.find(
    (item) => item.kind === renaming?.kind && item.table === renaming.table && columnOf(item) === renaming.column,
  );
  const positions = useMemo(() => setPositions(items), [items]);

  useEffect(() => {
    root.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  const act = (item: OutlineItem, action: ActionId) => {
    setMenuOf(undefined);
    if (!ASKING.test(action)) line.keepFocus();
    runAction(action, placeOfItem(item));
  };

  const press: RowHandlers['onKeyDown'] = (item, event) => {
    const action = lineActionForKey(actions, item.kind, event.nativeEvent, IS_MAC);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const move = isPlain ? treeMove(items, item.id, event.key) : undefined;
    if (action !== undefined) act(item, action.id);
    else if (isPlain && (event.key === 'Enter' || event.key === ' ')) select(item);
    else if (move?.kind === 'go') line.go(move.id);
    else if (move !== undefined && item.kind === 'table') onExpand(item.table, move.kind === 'open');
    else if (!isPlain || event.key.length !== 1 || !typeAhead(item.id, event, line.go)) return;
    event.preventDefault();
  };

  const handlers = useLatestHandlers({
    onKeyDown: press,
    onFocus: (item) => line.set(item.id),
    onSelect: select,
    onToggle: (item) => item.kind === 'table' && onExpand(item.table, !item.expanded),
    onRename: (item) => act(item, `rename_${item.kind}`),
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
          {...(renamed === item
            ? {
                rename: (
                  <RenameInput
                    label={`New name of ${item.label}`}
                    name={item.kind === 'table' ? item.table : (item.column ?? '')}
                    onRename={(name) => renamePart({ kind: item.kind, ...placeOfItem(item) }, name)}
                    onEnd={(byKey) => {
                      setShell({ renaming: undefined });
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
                    item={item}
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

/** Selects what a line stands for; its form comes up even where it was selected already. */
function select(item: OutlineItem): void {
  workbenchActions.select(placeOfItem(item));
  setShell({ isInspectorOpen: true });
}

function columnOf(item: OutlineItem): string | undefined {
  return item.kind === 'table' ? undefined : item.column;
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
