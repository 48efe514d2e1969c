import { Button, CloseButton, Progress, Text } from '@mantine/core';
import { History } from 'lucide-react';
import { useEffect } from 'react';
import { runAction } from '../../actions/actions.ts';
import { percentOf, runWords } from '../../runs/run-words.ts';
import { isInterrupted, isLive, type RunView, useRuns } from '../../runs/runs.ts';
import { useShell } from '../../state/shell.ts';
import classes from './StatusDock.module.css';

/** The way to the runs, and how the newest one stands. */
export function RunStatus() {
  const runs = useRuns((state) => state.runs);
  const told = useRuns((state) => state.told);
  const isOpen = useShell((shell) => shell.areRunsOpen);
  // What was interrupted is offered again without being looked for.
  useEffect(() => void import('../../runs/load-runs.ts').then(({ loadRuns }) => loadRuns()), []);
  const active = runs.filter(isLive);
  const interrupted = runs.filter(isInterrupted);
  const ended = runs.find(({ record }) => record.id === told);
  return (
    <>
      <Button
        size="compact-sm"
        variant={isOpen ? 'default' : 'subtle'}
        color={interrupted.length > 0 ? 'orange' : 'gray'}
        leftSection={<History size={15} aria-hidden />}
        aria-expanded={isOpen}
        onClick={() => runAction('show_runs')}
      >
        Runs {runs.length}
      </Button>
      {!isOpen && newest(active[0], ended, interrupted.length)}
    </>
  );
}

/** What is most worth knowing while the list is not open. */
function newest(active: RunView | undefined, ended: RunView | undefined, interrupted: number) {
  if (active !== undefined) return <RunningText view={active} />;
  if (ended !== undefined) return <EndedText view={ended} />;
  return interrupted > 0 && <InterruptedText count={interrupted} />;
}

function RunningText({ view }: { readonly view: RunView }) {
  return (
    <div className={classes.download}>
      <Text size="sm" className={`${classes.runText} tabular`}>
        {view.record.name}: {runWords(view)}
      </Text>
      <Progress value={percentOf(view)} w={90} transitionDuration={0} aria-label={`Export of ${view.record.name}`} />
    </div>
  );
}

function EndedText({ view }: { readonly view: RunView }) {
  return (
    <div className={classes.download} role="status">
      <Text size="sm" className={`${classes.runText} tabular`}>
        {view.record.name}: {runWords(view)}
      </Text>
      <CloseButton size="sm" aria-label="Dismiss" onClick={() => useRuns.setState({ told: undefined })} />
    </div>
  );
}

function InterruptedText({ count }: { readonly count: number }) {
  return (
    <div className={classes.download} role="status">
      <Text size="sm">{count === 1 ? 'An export was interrupted' : `${count} exports were interrupted`}</Text>
      <Button size="compact-sm" variant="default" onClick={() => runAction('show_runs')}>
        Show
      </Button>
    </div>
  );
}
