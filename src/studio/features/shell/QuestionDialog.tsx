import '../../theme/later-styles.ts';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { setShell, type TextQuestion, useShell } from '../../state/shell.ts';

const close = () => setShell({ question: undefined });

/** Asks what an action needs to know as a line of text. */
export function QuestionDialog() {
  const question = useShell((shell) => shell.question);
  if (question === undefined) return null;
  return (
    <Modal opened onClose={close} title={question.title} centered>
      <QuestionForm {...{ question }} />
    </Modal>
  );
}

function QuestionForm({ question }: { readonly question: TextQuestion }) {
  const [text, setText] = useState(question.value);
  const [isTried, setIsTried] = useState(false);
  const flaw = question.flaw?.(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (flaw !== undefined) return;
    close();
    question.answer(text);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          data-autofocus
          label={question.label}
          value={text}
          error={isTried ? flaw : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit">{question.confirm}</Button>
        </Group>
      </Stack>
    </form>
  );
}
