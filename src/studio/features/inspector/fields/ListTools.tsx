import { ActionIcon, Tooltip } from '@mantine/core';
import { ChevronDown, ChevronUp, X } from 'lucide-react';

interface ListToolsProps {
  readonly index: number;
  readonly count: number;
  readonly atLeast: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** Moves an element of a list up or down, or takes it away. */
export function ListTools({ index, count, atLeast, onMove, onRemove }: ListToolsProps) {
  const isNeeded = count <= atLeast;
  const remove = isNeeded ? `Row ${index + 1} cannot go: at least ${atLeast} must stay` : `Remove row ${index + 1}`;
  const tools = [
    {
      role: 'up',
      label: `Move row ${index + 1} up`,
      Icon: ChevronUp,
      isOff: index === 0,
      run: () => onMove(index - 1),
    },
    {
      role: 'down',
      label: `Move row ${index + 1} down`,
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
