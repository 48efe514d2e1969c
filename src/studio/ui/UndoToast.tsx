import { Button, Group, Text } from '@mantine/core';
import { takeAwayToast, toast } from './toast.ts';

/** Says that something is gone, and brings it back on request; gives what takes the message away once that is too late. */
export function tellWithUndo(message: string, undo: () => void): () => void {
  const id = `undo-${Math.random()}`;
  const takeAway = () => void takeAwayToast(id);
  const takeBack = () => {
    takeAway();
    undo();
  };
  void toast({
    id,
    role: 'status',
    autoClose: 10_000,
    color: 'blue',
    message: <UndoToast {...{ message, takeBack }} />,
  });
  return takeAway;
}

function UndoToast({ message, takeBack }: { readonly message: string; readonly takeBack: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{message}</Text>
      <Button size="compact-sm" variant="default" onClick={takeBack}>
        Undo
      </Button>
    </Group>
  );
}
