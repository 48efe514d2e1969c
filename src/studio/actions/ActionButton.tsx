import { ActionIcon, Tooltip } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import classes from './ActionButton.module.css';
import type { ActionId } from './action.ts';
import { shortcutKeys } from './shortcut.ts';
import { useAction } from './useAction.ts';
import { IS_MAC } from './useActionKeys.ts';

interface Props {
  readonly id: ActionId;
  readonly icon: LucideIcon;
  /** Its side in pixels; Mantine's `lg` where it is left out. */
  readonly size?: number;
}

/** An action as an icon: its label, shortcut and why it cannot be done are in the tooltip. */
export function ActionButton({ id, icon: Icon, size }: Props) {
  const { label, unavailable, shortcut, run } = useAction(id);
  const keys = shortcut === undefined ? '' : ` (${shortcutKeys(shortcut, IS_MAC).join('+')})`;
  const isDisabled = unavailable !== undefined;
  return (
    <Tooltip label={isDisabled ? `${label}: ${unavailable}` : `${label}${keys}`} multiline maw={320}>
      <ActionIcon
        variant="subtle"
        color="gray"
        {...(size === undefined ? {} : { size })}
        aria-label={label}
        aria-disabled={isDisabled}
        className={classes.action ?? ''}
        onClick={(event) => (isDisabled ? event.preventDefault() : run())}
      >
        <Icon size={size === undefined ? 18 : Math.round(size * 0.66)} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
