import { Alert, Button, Code, Container, Group, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { workbench } from '../state/workbench.ts';
import { downloadDocument } from '../storage/download-document.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error?: Error;
}

/** What a person sees when the studio itself fails: the document to take away, and a way back. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const hasDocument = workbench.store.getState().document !== undefined;
    return (
      <Container size="sm" py="xl">
        <Stack role="alert">
          <Title order={1}>The studio failed</Title>
          <Text>
            Your documents are as they were last saved in this browser. Take this one with you if you like, then start
            again.
          </Text>
          <Alert color="red" title={error.name}>
            <Code block>{error.message}</Code>
          </Alert>
          <Group>
            {hasDocument && <Button onClick={downloadDocument}>Download my document</Button>}
            <Button variant="default" onClick={reset}>
              Reset
            </Button>
          </Group>
        </Stack>
      </Container>
    );
  }
}

function reset(): void {
  window.location.hash = '#/';
  window.location.reload();
}
