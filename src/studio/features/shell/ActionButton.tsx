import { ActionIcon, Tooltip } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ActionId } from '../../actions/action.ts';
import { shortcutKeys } from '../../actions/shortcut.ts';
import { useAction } from '../../actions/useAction.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';
import classes from './TopBar.module.css';

interface Props {
  readonly id: ActionId;
  readonly icon: LucideIcon;
}

/** An action as an icon: its label, shortcut and why it cannot be done are in the tooltip. */
export function ActionButton({ id, icon: Icon }: Props) {
  const { label, unavailable, shortcut, run } = useAction(id);
  const keys = shortcut === undefined ? '' : ` (${shortcutKeys(shortcut, IS_MAC).join('+')})`;
  const isDisabled = unavailable !== undefined;
  return (
    <Tooltip label={isDisabled ? `${label}: ${unavailable}` : `${label}${keys}`} multiline maw={320}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-disabled={isDisabled}
        className={classes.action ?? ''}
        onClick={(event) => (isDisabled ? event.preventDefault() : run())}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
