import { Progress, Text } from '@mantine/core';
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, CircleStop } from 'lucide-react';
import { percentOf, runWords } from '../../runs/run-words.ts';
import { isInterrupted, type RunView } from '../../runs/runs.ts';
import { EndedControls } from './EndedControls.tsx';
import { LiveControls } from './LiveControls.tsx';
import { RunDetails } from './RunDetails.tsx';
import classes from './runs.module.css';

/** A run: what it makes, how it stands, and what can be done with it. */
export function RunRow({ view }: { readonly view: RunView }) {
  const { record, live } = view;
  const percent = percentOf(view);
  return (
    <li className={classes.run} aria-label={`Run of ${record.name}`}>
      <div className={classes.line}>
        <StateIcon {...{ view }} />
        <div className={classes.what}>
          <Text size="sm" fw={600} component="span">
            {record.name}
          </Text>
          <Text size="xs" c="dimmed" component="span">
            {record.title === record.name ? '' : `${record.title}, `}
            {record.snapshot.document.name}, seed {record.snapshot.document.seed}, ×{record.snapshot.settings.scale},{' '}
            {timeOf(record.startedAtMs)}
          </Text>
        </div>
        <Text size="sm" className={`${classes.words} tabular`} data-failed={record.status === 'failed'}>
          {runWords(view)}
        </Text>
        {live === undefined ? <EndedControls {...{ view }} /> : <LiveControls {...{ view }} />}
      </div>
      {live !== undefined && <Progress value={percent} aria-label={`Progress of ${record.name}`} mt={6} />}
      {record.files.length > 0 && live === undefined && <RunDetails {...{ view }} />}
    </li>
  );
}

function StateIcon({ view }: { readonly view: RunView }) {
  const { record, live } = view;
  const Icon =
    live?.state === 'paused' || live?.state === 'asking'
      ? CirclePause
      : live !== undefined
        ? CircleDashed
        : record.status === 'done'
          ? CircleCheck
          : record.status === 'failed' || isInterrupted(view)
            ? CircleAlert
            : CircleStop;
  return (
    <Icon size={18} aria-hidden className={classes.icon} data-status={live === undefined ? record.status : 'live'} />
  );
}

function timeOf(atMs: number): string {
  const at = new Date(atMs);
  const isToday = at.toDateString() === new Date().toDateString();
  const time = at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return isToday ? time : `${at.toLocaleDateString()} ${time}`;
}
