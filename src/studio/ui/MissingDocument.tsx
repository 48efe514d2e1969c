import { Button } from '@mantine/core';
import { navigate } from '../routing/router.ts';
import { EmptyNotice } from './EmptyNotice.tsx';

/** What an address shows whose document this browser does not have. */
export function MissingDocument() {
  return (
    <EmptyNotice
      title="This document is not in this browser"
      text="Documents stay in the browser they were made in. It may have been deleted, made elsewhere, or never been changed after it was opened."
    >
      <Button mt="sm" onClick={() => navigate({ kind: 'start' })}>
        All documents and templates
      </Button>
    </EmptyNotice>
  );
}
