import type { FormatId } from '../../formats/format-id.ts';
import { isLive, useRuns } from '../runs/runs.ts';
import { setShell } from '../state/shell.ts';
import { workbench } from '../state/workbench.ts';

/** Downloads all tables, or the one that is named, in a format, with the options last chosen for it. */
export async function downloadTables(format: FormatId, only?: string): Promise<void> {
  const [{ startRun }, { recallChoices, judgeSettings }] = await Promise.all([
    import('../runs/start-run.ts'),
    import('../storage/export-choices.ts'),
  ]);
  const { settings, judging } = recallChoices(workbench.store.getState().documentId);
  const { options } = settings;
  const tables = only === undefined ? {} : { tables: [only] };
  await startRun({ format, options, flatten: false, gzip: false, ...tables }, 'download', judgeSettings(judging));
}

/** Holds the newest run of this tab and asks, in the list of runs, what becomes of what it has written. */
export async function askToCancelRun(): Promise<void> {
  const run = useRuns.getState().runs.find(isLive);
  if (run === undefined) return;
  const { askToCancel } = await import('../runs/run-desk.ts');
  setShell({ areRunsOpen: true, areProblemsOpen: false });
  askToCancel(run.record.id);
}

export function isRunning(): boolean {
  return useRuns.getState().runs.some(isLive);
}
