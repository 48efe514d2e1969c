import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { nameFlaw } from '../../actions/document-actions.ts';
import { useIsReadOnly, useWorkbench, workbenchActions } from '../../state/workbench.ts';
import classes from './DocumentName.module.css';

/** The document's name, edited where it stands: Enter or leaving keeps it, Escape gives it up. */
export function DocumentName() {
  const name = useWorkbench(({ document }) => document?.name ?? '');
  const isReadOnly = useIsReadOnly();
  const [draft, setDraft] = useState<string>();
  const flaw = draft === undefined ? undefined : nameFlaw(draft);
  const keep = () => {
    if (draft !== undefined && flaw === undefined && draft.trim() !== name) {
      workbenchActions.edit('Rename document', (document) => ({ ...document, name: draft.trim() }));
    }
    setDraft(undefined);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape') return;
    setDraft(undefined);
    // Leaving keeps the draft there is; by then it is gone.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-pane="stage"]')?.focus());
  };
  return (
    <TextInput
      aria-label="Document name"
      variant="unstyled"
      classNames={{ root: classes.root ?? '', input: classes.input ?? '' }}
      title={draft ?? name}
      value={draft ?? name}
      readOnly={isReadOnly}
      error={flaw}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={press}
    />
  );
}
