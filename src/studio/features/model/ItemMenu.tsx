import { Kbd, Menu, Text, VisuallyHidden } from '@mantine/core';
import { ArrowDown, ArrowUp, Copy, type LucideIcon, Pencil, Plus, Shapes, Trash2 } from 'lucide-react';
import { type ActionId } from '../../actions/action.ts';
import { actions } from '../../actions/actions.ts';
import { lineActions, lineLabel } from '../../actions/line-actions.ts';
import { shortcutKeys } from '../../actions/shortcut.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';
import { useWorkbench } from '../../state/workbench.ts';
import classes from './model.module.css';
import { type OutlineItem, placeOfItem } from './outline-item.ts';

interface ItemMenuProps {
  readonly item: OutlineItem;
  readonly onAction: (action: ActionId) => void;
  /** Called when it closes without an action. */
  readonly onClose: () => void;
}

/** The open menu of a line: its actions with their shortcuts; what cannot be done says why. */
export function ItemMenu({ item, onAction, onClose }: ItemMenuProps) {
  const workbenchState = useWorkbench((state) => state);
  const state = { ...workbenchState, selection: placeOfItem(item) };
  return (
    <Menu
      opened
      position="bottom-end"
      offset={2}
      width={260}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      onChange={(opened) => opened || onClose()}
    >
      <Menu.Target>
        <span className={classes.anchor} aria-hidden>
          <VisuallyHidden>Actions for {item.label}</VisuallyHidden>
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        {lineActions(actions, item.kind).map((action) => {
          const reason = action.unavailable?.(state);
          const Icon = iconOf(action.id);
          const [shortcut] = action.shortcuts ?? [];
          return (
            <Menu.Item
              key={action.id}
              leftSection={<Icon size={16} aria-hidden />}
              rightSection={shortcut && <Kbd size="xs">{shortcutKeys(shortcut, IS_MAC).join('+')}</Kbd>}
              aria-disabled={reason !== undefined}
              closeMenuOnClick={false}
              {...(reason === undefined ? {} : { className: classes.off ?? '' })}
              onClick={() => {
                if (reason === undefined) onAction(action.id);
              }}
            >
              {lineLabel(action, state)}
              {reason !== undefined && (
                <Text size="xs" c="dimmed">
                  {reason}
                </Text>
              )}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function iconOf(id: ActionId): LucideIcon {
  if (id.startsWith('add')) return Plus;
  if (id.startsWith('rename')) return Pencil;
  if (id.startsWith('duplicate')) return Copy;
  if (id.startsWith('delete')) return Trash2;
  if (id.startsWith('move')) return id.endsWith('_up') ? ArrowUp : ArrowDown;
  return Shapes;
}
