import { Button, Text } from '@mantine/core';
import { Check, CloudOff, LoaderCircle, Lock, PencilLine } from 'lucide-react';
import { runAction } from '../../actions/actions.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { saveStateText } from '../../storage/save-state-text.ts';
import classes from './SaveStatus.module.css';

/** Where the document stands with the browser's storage, as long as all is well. */
export function SaveStatus() {
  const state = useWorkbench(({ saveState }) => saveState);
  if (state.kind === 'failed' || state.kind === 'read_only') return null;
  const text = saveStateText(state);
  // Where there is no room for the words there is a sign, and the words are for those who hear.
  const Icon = { draft: PencilLine, saving: LoaderCircle, saved: Check }[state.kind];
  return (
    <Text size="xs" c="dimmed" className={classes.status} title={text}>
      <Icon className={classes.sign} size={15} aria-hidden />
      <span className={classes.words}>{text}</span>
    </Text>
  );
}

/** Says across the whole width that the document is not saved or cannot be changed here, with the way out. */
export function SaveBanner() {
  const state = useWorkbench(({ saveState }) => saveState);
  switch (state.kind) {
    case 'draft':
    case 'saving':
    case 'saved':
      return null;
    case 'failed':
      return (
        <div className={classes.banner} role="alert" data-failed>
          <CloudOff size={16} aria-hidden />
          <span>{saveStateText(state)}</span>
          <Button size="compact-sm" variant="default" onClick={() => runAction('save_file')}>
            Download the document
          </Button>
        </div>
      );
    case 'read_only':
      return (
        <div className={classes.banner} role="status">
          <Lock size={16} aria-hidden />
          <span>{saveStateText(state)}</span>
          <Button size="compact-sm" variant="default" onClick={() => runAction('take_over')}>
            Take over
          </Button>
        </div>
      );
  }
}
