import { Text } from '@mantine/core';
import { useWorkbench } from '../../state/workbench.ts';
import { pickWords } from './pick-words.ts';

/** How a foreign key finds its row, and what that takes; nothing for any other column. */
export function PickNote({ table, column }: { readonly table: string; readonly column: string }) {
  const picks = useWorkbench(
    ({ plan }) => plan?.tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column)?.picks,
  );
  return picks === undefined ? null : (
    <Text size="xs" c="dimmed">
      {pickWords(picks)}
    </Text>
  );
}
