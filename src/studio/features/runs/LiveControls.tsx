import { Button, Text } from '@mantine/core';
import { Pause, Play, X } from 'lucide-react';
import { askToCancel, cancelRun, pauseRun, resumeRun } from '../../runs/run-desk.ts';
import type { RunView } from '../../runs/runs.ts';
import classes from './runs.module.css';

/** Pause, resume and cancel; a run that is cancelled waits until it is said what becomes of what is written. */
export function LiveControls({ view: { record, live } }: { readonly view: RunView }) {
  const { id } = record;
  if (live === undefined || live.state === 'ending') return null;
  if (live.state === 'asking') {
    return (
      <div className={classes.controls} role="group" aria-label="What becomes of what is written">
        <Text size="sm">Keep what is written?</Text>
        <Button size="compact-sm" variant="default" onClick={() => cancelRun(id, 'keep')}>
          Keep it
        </Button>
        <Button size="compact-sm" variant="default" color="red" onClick={() => cancelRun(id, 'discard')}>
          Discard it
        </Button>
        <Button size="compact-sm" autoFocus onClick={() => resumeRun(id)}>
          Go on
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.controls}>
      {live.state === 'paused' ? (
        <Button size="compact-sm" leftSection={<Play size={14} aria-hidden />} onClick={() => resumeRun(id)}>
          Resume
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Pause size={14} aria-hidden />}
          onClick={() => pauseRun(id)}
        >
          Pause
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<X size={14} aria-hidden />}
        onClick={() => askToCancel(id)}
      >
        Cancel
      </Button>
    </div>
  );
}
