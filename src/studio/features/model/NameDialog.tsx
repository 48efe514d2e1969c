import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';

interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
  readonly confirm: string;
  /** What a name will lead to, shown while it is typed. */
  readonly outcome: (name: string) => ReactNode;
  readonly onConfirm: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of something new. */
export function NameDialog({ title, label, placeholder, confirm, outcome, onConfirm, onClose }: NameDialogProps) {
  useReturnFocus();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setMissing(true);
      return;
    }
    onClose();
    onConfirm(name.trim());
  };

  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput
            label={label}
            placeholder={placeholder}
            value={name}
            data-autofocus
            spellCheck={false}
            autoComplete="off"
            error={isMissing && name.trim() === '' ? 'Give it a name first.' : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Text size="sm" c="dimmed" aria-live="polite" mih={22}>
            {name.trim() === '' ? '' : outcome(name.trim())}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">{confirm}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
