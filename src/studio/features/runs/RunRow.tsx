import { Checkbox, Progress, Text } from '@mantine/core';
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, CircleStop } from 'lucide-react';
import { runTime } from '../../runs/run-time.ts';
import { percentOf, runWords } from '../../runs/run-words.ts';
import { isInterrupted, type RunView } from '../../runs/runs.ts';
import { EndedControls } from './EndedControls.tsx';
import { LiveControls } from './LiveControls.tsx';
import { QualityLine } from './QualityLine.tsx';
import { RunDetails } from './RunDetails.tsx';
import classes from './runs.module.css';
import { StandingLines } from './StandingLines.tsx';

interface Props {
  readonly view: RunView;
  readonly isPicked: boolean;
  /** Picks it to be compared; undefined where it cannot be. */
  readonly onPick: ((isPicked: boolean) => void) | undefined;
}

/** A run: what it makes, how it stands, and what can be done with it. */
export function RunRow({ view, isPicked, onPick }: Props) {
  const { record, live } = view;
  const percent = percentOf(view);
  return (
    <li className={classes.run} aria-label={`Run of ${record.name}`}>
      <div className={classes.line}>
        {onPick !== undefined && (
          <Checkbox
            size="xs"
            className={classes.pick ?? ''}
            aria-label={`Compare the run of ${record.name}, ${runTime(record.startedAtMs)}`}
            checked={isPicked}
            onChange={({ currentTarget: { checked } }) => onPick(checked)}
          />
        )}
        <StateIcon {...{ view }} />
        <div className={classes.what}>
          <Text size="sm" fw={600} component="span">
            {record.name}
          </Text>
          <Text size="xs" c="dimmed" component="span">
            {record.title === record.name ? '' : `${record.title}, `}
            {record.snapshot.document.name}, seed {record.snapshot.document.seed}, ×{record.snapshot.settings.scale},{' '}
            {runTime(record.startedAtMs)}
          </Text>
        </div>
        <Text size="sm" className={`${classes.words} tabular`} data-failed={record.status === 'failed'}>
          {runWords(view)}
        </Text>
        {live === undefined ? <EndedControls {...{ view }} /> : <LiveControls {...{ view }} />}
      </div>
      {live !== undefined && (
        <Progress value={percent} transitionDuration={0} aria-label={`Progress of ${record.name}`} mt={6} />
      )}
      {live === undefined && <QualityLine {...{ record }} />}
      {live?.standing !== undefined && <StandingLines standing={live.standing} />}
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
