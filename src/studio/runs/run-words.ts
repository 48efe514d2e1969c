import { counted, formatBytes, formatCount, formatRoughCount } from '../ui/format.ts';
import { bytesOf, type RunRecord, rowsOf, speedOf } from './run-record.ts';
import { isInterrupted, type RunView } from './runs.ts';

/** How a run stands, in one line of figures. */
export function runWords(view: RunView): string {
  const { record, live } = view;
  if (live !== undefined) return liveWords(record, live);
  if (view.isElsewhere === true) return 'Runs in another tab';
  if (isInterrupted(view)) return 'Interrupted: its page was closed';
  switch (record.status) {
    case 'failed':
      return [record.reason ?? 'It failed.', ...reached(record, 'Failed')].join(' ');
    case 'cancelled':
      return [...reached(record, 'Cancelled'), 'Nothing was kept.'].join(' ');
    case 'stopped':
      if (record.reason !== undefined) {
        return `${record.reason} ${formatCount(rowsOf(record))} of ${counted(record.rowsTotal, 'row')} are kept, ${formatBytes(bytesOf(record))}.`;
      }
      return `Stopped at ${formatCount(rowsOf(record))} of ${counted(record.rowsTotal, 'row')}, ${formatBytes(bytesOf(record))} kept`;
    default:
      return [
        `${counted(rowsOf(record), 'row')}, ${formatBytes(bytesOf(record))} in ${formatSeconds(record.seconds)}`,
        ...speed(record),
      ].join(', ');
  }
}

/** How far a run came that has no file to tell it by. */
function reached(record: RunRecord, verb: string): readonly string[] {
  const { rowsReached, rowsTotal, seconds } = record;
  if (rowsReached === undefined) return [];
  const how = [`in ${formatSeconds(seconds)}`, ...speed(record)].join(', ');
  return [`${verb} at ${formatCount(rowsReached)} of ${counted(rowsTotal, 'row')} ${how}.`];
}

function speed(record: RunRecord): readonly string[] {
  const rowsPerSecond = speedOf(record);
  return rowsPerSecond === undefined ? [] : [`${formatRoughCount(rowsPerSecond)} rows/s`];
}

function liveWords({ rowsTotal }: RunRecord, { state, progress }: NonNullable<RunView['live']>): string {
  if (state === 'ending') return 'Ending';
  if (progress === undefined) return 'Starting';
  const { rowsDone, bytes, rowsPerSecond } = progress;
  const done = `${formatCount(rowsDone)} of ${counted(rowsTotal, 'row')}, ${formatBytes(bytes)}`;
  if (state === 'paused' || state === 'asking') return `${done}, paused`;
  const leftSeconds = rowsPerSecond > 0 ? (rowsTotal - rowsDone) / rowsPerSecond : undefined;
  const left = leftSeconds === undefined ? '' : `, ${formatLeft(leftSeconds)} left`;
  return `${done}, ${formatRoughCount(rowsPerSecond)} rows/s${left}`;
}

/** The share of a run that is done, in whole percent. */
export function percentOf({ record, live }: RunView): number {
  return Math.floor((100 * (live?.progress?.rowsDone ?? rowsOf(record))) / Math.max(1, record.rowsTotal));
}

/** "0.4 s", "75.0 s", "12 min". */
function formatSeconds(seconds: number): string {
  return seconds < 120 ? `${seconds.toFixed(1)} s` : formatLeft(seconds);
}

function formatLeft(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h ${Math.ceil((seconds % 3600) / 60)} min`;
}
