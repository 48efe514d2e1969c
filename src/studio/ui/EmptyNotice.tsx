import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly text: string;
  /** What a person can do about it. */
  readonly children?: ReactNode;
}

/** What stands where there is nothing to show: what this is, and what to do. */
export function EmptyNotice({ title, text, children }: Props) {
  return (
    <Stack align="center" justify="center" gap="xs" p="xl" flex={1} ta="center">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" maw={420}>
        {text}
      </Text>
      {children}
    </Stack>
  );
}
