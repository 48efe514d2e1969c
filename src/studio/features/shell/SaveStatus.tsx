import { Button, Text } from '@mantine/core';
import { runAction } from '../../actions/actions.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { saveStateText } from '../../storage/save-state-text.ts';
import classes from './TopBar.module.css';

/** Where the document stands with the browser's storage, and the way out where it does not get there. */
export function SaveStatus() {
  const state = useWorkbench(({ saveState }) => saveState);
  const text = saveStateText(state);
  switch (state.kind) {
    case 'draft':
    case 'saving':
    case 'saved':
      return (
        <Text size="xs" c="dimmed" className={classes.save} title={text}>
          {text}
        </Text>
      );
    case 'failed':
      return (
        <div className={classes.alert} role="alert">
          <Text size="xs" c="red">
            {text}
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => runAction('save_file')}>
            Download the document
          </Button>
        </div>
      );
    case 'read_only':
      return (
        <div className={classes.alert} role="status">
          <Text size="xs">{text}</Text>
          <Button size="compact-xs" variant="default" onClick={() => runAction('take_over')}>
            Take over
          </Button>
        </div>
      );
  }
}
