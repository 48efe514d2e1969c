import { Kbd, Menu, Text, VisuallyHidden } from '@mantine/core';
import { ArrowDown, ArrowUp, Copy, Pencil, Plus, Shapes, Trash2 } from 'lucide-react';
import type { ItemAction, ItemActionId } from './item-actions.ts';
import { shortcutText } from './item-shortcut.ts';
import classes from './model.module.css';

const ICONS = {
  add: Plus,
  rename: Pencil,
  change_kind: Shapes,
  duplicate: Copy,
  move_up: ArrowUp,
  move_down: ArrowDown,
  delete: Trash2,
} as const satisfies Record<ItemActionId, unknown>;

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform);

interface ItemMenuProps {
  readonly label: string;
  readonly actions: readonly ItemAction[];
  readonly onAction: (action: ItemActionId) => void;
  /** Called when it closes without an action. */
  readonly onClose: () => void;
}

/** The open menu of a line: its actions with their shortcuts; what cannot be done says why. */
export function ItemMenu({ label, actions, onAction, onClose }: ItemMenuProps) {
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
          <VisuallyHidden>Actions for {label}</VisuallyHidden>
        </span>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ id, label: text, reason }) => {
          const Icon = ICONS[id];
          return (
            <Menu.Item
              key={id}
              leftSection={<Icon size={16} aria-hidden />}
              rightSection={<Kbd size="xs">{shortcutText(id, isMac)}</Kbd>}
              aria-disabled={reason !== undefined}
              closeMenuOnClick={false}
              {...(reason === undefined ? {} : { className: classes.off ?? '' })}
              onClick={() => {
                if (reason === undefined) onAction(id);
              }}
            >
              {text}
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
