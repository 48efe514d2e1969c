import { create } from 'zustand';
import type { QualityReport } from '../../runtime/protocol.ts';
import { setShell, showPane } from '../state/shell.ts';
import { useShownRun } from '../state/shown-run.ts';
import { workbenchActions } from '../state/workbench.ts';
import { runStore } from '../storage/run-store.ts';

/** The report of a run that is looked at instead of that of the sample. */
export interface ShownReport {
  /** The run. */
  readonly id: string;
  /** Undefined while it is read. */
  readonly report?: QualityReport;
  /** Why it cannot be shown, as a sentence. */
  readonly failure?: string;
}

/** Which report the view shows: that of a run, or of the sample where there is none. */
export const useShownReport = create<{ readonly shown: ShownReport | undefined }>(() => ({ shown: undefined }));

/** Shows the report of a run; that of the sample where none is named. */
export function chooseReport(id: string | undefined): void {
  useShownRun.setState({ id });
}

// The address chooses as well.
useShownRun.subscribe(({ id }) => void followRun(id));
void followRun(useShownRun.getState().id);

async function followRun(id: string | undefined): Promise<void> {
  if (id === useShownReport.getState().shown?.id) return;
  useShownReport.setState({ shown: id === undefined ? undefined : { id } });
  if (id === undefined) return;
  const read = await readReport(id);
  // Another one may have been chosen meanwhile.
  if (useShownReport.getState().shown?.id === id) useShownReport.setState({ shown: { id, ...read } });
}

/** Opens the view of reports with that of a run. */
export function openReport(id: string): void {
  chooseReport(id);
  workbenchActions.show('report');
  showPane('stage');
  // On a phone the list of runs lies over half of it.
  if (window.matchMedia('(max-width: 767px)').matches) setShell({ areRunsOpen: false });
}

async function readReport(id: string): Promise<Omit<ShownReport, 'id'>> {
  try {
    const report = await runStore.report(id);
    return report === undefined ? { failure: 'This browser no longer keeps the report of this run.' } : { report };
  } catch (reason) {
    return { failure: `The report could not be read: ${reason instanceof Error ? reason.message : String(reason)}` };
  }
}
