import { Kbd, Menu, Text } from '@mantine/core';
import type { ActionId } from '../../actions/action.ts';
import { shortcutKeys } from '../../actions/shortcut.ts';
import { useAction } from '../../actions/useAction.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';

/** An action as a line of a menu; one that cannot be done now says why. */
export function MenuAction({ id }: { readonly id: ActionId }) {
  const { label, unavailable, shortcut, run } = useAction(id);
  return (
    <Menu.Item
      onClick={run}
      disabled={unavailable !== undefined}
      rightSection={
        shortcut === undefined ? undefined : <Kbd size="xs">{shortcutKeys(shortcut, IS_MAC).join('+')}</Kbd>
      }
    >
      {label}
      {unavailable !== undefined && (
        <Text size="xs" component="span" display="block">
          {unavailable}
        </Text>
      )}
    </Menu.Item>
  );
}
