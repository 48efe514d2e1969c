import { createStore, type StoreApi } from 'zustand/vanilla';
import type { QualityReport } from '../../runtime/protocol.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** The newest report of the document that is open, and the plan whose sample it is about. */
export interface ReportState {
  readonly documentId?: string;
  readonly planId?: number;
  readonly report?: QualityReport;
  /** Why the report of the plan could not be made. */
  readonly failure?: string;
}

/** Keeps the report of the sample beside the document while it is edited. */
export interface ReportDesk {
  readonly store: StoreApi<ReportState>;
  /** Has reports made from now on; returns how to stop. */
  watch(): () => void;
}

/** How long the document must have been left alone: rows and charts come first. */
const QUIET_MS = 600;

/** A desk whose reports `make` makes; one that is under way is called off by the next change of the document. */
export function createReportDesk(
  workbench: StoreApi<WorkbenchState>,
  make: (planId: number, signal: AbortSignal) => Promise<QualityReport>,
): ReportDesk {
  const store = createStore<ReportState>(() => ({}));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  function callOff(): void {
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  }

  async function start(): Promise<void> {
    const { documentId, plan, planIsOld } = workbench.getState();
    if (documentId === undefined || plan === undefined || planIsOld) return;
    if (store.getState().planId === plan.id && store.getState().report !== undefined) return;
    const controller = new AbortController();
    running = controller;
    const about = { documentId, planId: plan.id };
    try {
      const report = await make(plan.id, controller.signal);
      if (!controller.signal.aborted) store.setState({ ...about, report }, true);
    } catch (reason) {
      const failure = reason instanceof Error ? reason.message : String(reason);
      if (!controller.signal.aborted) store.setState({ ...about, failure }, true);
    }
    if (running === controller) running = undefined;
  }

  function restart(): void {
    callOff();
    timer = setTimeout(() => void start(), QUIET_MS);
  }

  return {
    store,
    watch() {
      const stop = workbench.subscribe((state, before) => {
        if (state.documentId !== before.documentId) store.setState({}, true);
        if (isChanged(state, before)) restart();
      });
      restart();
      return () => {
        stop();
        callOff();
      };
    },
  };
}

function isChanged(state: WorkbenchState, before: WorkbenchState): boolean {
  return (
    state.documentId !== before.documentId ||
    state.document !== before.document ||
    state.brokenText !== before.brokenText ||
    state.settings !== before.settings ||
    state.plan !== before.plan ||
    state.planIsOld !== before.planIsOld
  );
}
