import { Kbd, Menu, Text } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import classes from './ActionButton.module.css';
import type { ActionId } from './action.ts';
import { shortcutKeys } from './shortcut.ts';
import { useAction } from './useAction.ts';
import { IS_MAC } from './useActionKeys.ts';

/** An action as a line of a menu; one that cannot be done now says why. */
export function MenuAction({ id, icon: Icon }: { readonly id: ActionId; readonly icon?: LucideIcon }) {
  const { label, unavailable, shortcut, run } = useAction(id);
  const isOff = unavailable !== undefined;
  return (
    <Menu.Item
      onClick={() => {
        if (!isOff) run();
      }}
      aria-disabled={isOff}
      closeMenuOnClick={!isOff}
      {...(isOff ? { className: classes.off ?? '' } : {})}
      leftSection={Icon === undefined ? undefined : <Icon size={16} aria-hidden />}
      rightSection={
        shortcut === undefined ? undefined : <Kbd size="xs">{shortcutKeys(shortcut, IS_MAC).join('+')}</Kbd>
      }
    >
      {label}
      {isOff && (
        <Text size="xs" component="span" display="block">
          {unavailable}
        </Text>
      )}
    </Menu.Item>
  );
}
