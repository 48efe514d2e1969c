import { create } from 'zustand';
import type { ExportProgress } from '../../runtime/export-progress.ts';
import type { RunStanding } from '../../runtime/protocol.ts';
import type { FileVerdict } from '../../runtime/verify-files.ts';
import type { RunRecord } from './run-record.ts';

/** What a run does now; `asking`: it waits while the person chooses what becomes of what is written. */
export type LiveState = 'starting' | 'running' | 'paused' | 'asking' | 'ending';

/** A run as it is shown. */
export interface RunView {
  readonly record: RunRecord;
  /** There while it runs in this tab. */
  readonly live?: {
    readonly state: LiveState;
    readonly progress?: ExportProgress;
    readonly standing?: RunStanding;
  };
  /** Whether another tab runs it. */
  readonly isElsewhere?: boolean;
  readonly check?: 'reading' | readonly FileVerdict[];
}

interface Runs {
  /** The newest first. */
  readonly runs: readonly RunView[];
  /** The run whose end is still told in the dock. */
  readonly told?: string | undefined;
}

/** The runs of this browser, as far as this tab has read them. */
export const useRuns = create<Runs>(() => ({ runs: [] }));

/** Shows a run, or another state of it. */
export function showRun(view: RunView): void {
  const { runs } = useRuns.getState();
  const others = runs.filter(({ record }) => record.id !== view.record.id);
  const all = [...others, view].sort((a, b) => b.record.startedAtMs - a.record.startedAtMs);
  useRuns.setState({ runs: all });
}

/** Changes what is shown of a run, if it is shown. */
export function changeRun(id: string, change: (view: RunView) => RunView): void {
  useRuns.setState(({ runs }) => ({ runs: runs.map((view) => (view.record.id === id ? change(view) : view)) }));
}

export function hideRun(id: string): void {
  useRuns.setState(({ runs }) => ({ runs: runs.filter(({ record }) => record.id !== id) }));
}

/** Whether a run that says it is running has lost its page: it can be gone on with. */
export function isInterrupted({ record, live, isElsewhere }: RunView): boolean {
  return record.status === 'running' && live === undefined && isElsewhere !== true;
}

/** Whether a run is under way in this tab. */
export function isLive({ live }: RunView): boolean {
  return live !== undefined;
}
