import { ActionIcon, Tooltip } from '@mantine/core';
import { ChevronDown, ChevronUp, X } from 'lucide-react';

interface ListToolsProps {
  readonly index: number;
  readonly count: number;
  readonly atLeast: number;
  /** What an element is called; "row 2" where it is left out. */
  readonly what?: string;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** Moves an element of a list up or down, or takes it away. */
export function ListTools({ index, count, atLeast, what = `row ${index + 1}`, onMove, onRemove }: ListToolsProps) {
  const isNeeded = count <= atLeast;
  const remove = isNeeded ? `Row ${index + 1} cannot go: at least ${atLeast} must stay` : `Remove ${what}`;
  const tools = [
    {
      role: 'up',
      label: `Move ${what} up`,
      Icon: ChevronUp,
      isOff: index === 0,
      run: () => onMove(index - 1),
    },
    {
      role: 'down',
      label: `Move ${what} down`,
      Icon: ChevronDown,
      isOff: index === count - 1,
      run: () => onMove(index + 1),
    },
    { role: 'remove', label: remove, Icon: X, isOff: isNeeded, run: onRemove },
  ];
  return tools.map(({ role, label, Icon, isOff, run }) => (
    <Tooltip key={role} label={label}>
      <ActionIcon
        size={24}
        mt={3}
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-disabled={isOff}
        {...(isOff ? { 'data-disabled': true } : {})}
        data-tool={role}
        onClick={() => {
          if (!isOff) run();
        }}
      >
        <Icon size={14} />
      </ActionIcon>
    </Tooltip>
  ));
}
