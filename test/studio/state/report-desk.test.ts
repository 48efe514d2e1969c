import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { PlanSummary, QualityReport } from '../../../src/runtime/protocol.ts';
import { createReportDesk } from '../../../src/studio/state/report-desk.ts';
import { reportStanding } from '../../../src/studio/state/report-standing.ts';
import type { WorkbenchState } from '../../../src/studio/state/workbench-state.ts';
import { smallDocument } from '../small-document.ts';

const plan = (id: number): PlanSummary => ({ id, documentHash: '', engineVersion: '1', tables: [] });
const reportOf = (planId: number) => ({ document: { name: `plan ${planId}` } }) as QualityReport;

const opened: WorkbenchState = {
  documentId: 'a',
  document: smallDocument,
  diagnostics: [],
  plan: plan(1),
  planIsOld: false,
  settings: { scale: 1 },
  view: 'rows',
  selection: {},
  saveState: { kind: 'draft' },
};

/** A desk over a workbench that a test sets, and reports that a test hands out. */
function setUp() {
  const workbench = createStore<WorkbenchState>(() => opened);
  const asked: { readonly planId: number; readonly signal: AbortSignal; answer(): void; fail(): void }[] = [];
  const desk = createReportDesk(workbench, (planId, signal) => {
    return new Promise((resolve, reject) => {
      asked.push({
        planId,
        signal,
        answer: () => resolve(reportOf(planId)),
        fail: () => reject(new Error('The engine stopped.')),
      });
    });
  });
  const stop = desk.watch();
  const standing = () => reportStanding(workbench.getState(), desk.store.getState());
  return { workbench, asked, stop, standing };
}

describe('the reports beside a document', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const quiet = () => vi.advanceTimersByTimeAsync(1000);

  it('wait until the document has been left alone, then are about its last plan', async () => {
    const { workbench, asked, standing } = setUp();
    for (const id of [2, 3, 4]) {
      await vi.advanceTimersByTimeAsync(200);
      workbench.setState({ plan: plan(id) });
    }
    expect(asked).toEqual([]);
    await quiet();
    expect(asked.map(({ planId }) => planId)).toEqual([4]);
    asked[0]?.answer();
    await quiet();
    expect(standing()).toEqual({ report: reportOf(4), isOld: false, why: undefined });
  });

  it('are called off by the next edit, and the last one stays, as an old one', async () => {
    const { workbench, asked, standing } = setUp();
    await quiet();
    asked[0]?.answer();
    await quiet();
    workbench.setState({ document: { ...smallDocument, seed: 1 }, plan: plan(2) });
    await quiet();
    expect(asked[1]?.signal.aborted).toBe(false);
    workbench.setState({ document: { ...smallDocument, seed: 2 } });
    expect(asked[1]?.signal.aborted).toBe(true);
    asked[1]?.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(standing()).toEqual({ report: reportOf(1), isOld: true, why: undefined });
  });

  it('are not made of a document that does not compile, which is said', async () => {
    const { workbench, asked, standing } = setUp();
    const error = { code: 'unknown_key', severity: 'error', path: '', message: '', hint: '' } as const;
    workbench.setState({ diagnostics: [error], planIsOld: true });
    await quiet();
    expect(asked).toEqual([]);
    expect(standing().why).toMatch(/^1 problem keeps the rows from being made/);
    workbench.setState({ diagnostics: [], planIsOld: false, plan: plan(2) });
    await quiet();
    expect(asked.map(({ planId }) => planId)).toEqual([2]);
    expect(standing().why).toBeUndefined();
  });

  it('leave with their document, and stop when nobody watches', async () => {
    const { workbench, asked, stop, standing } = setUp();
    await quiet();
    asked[0]?.answer();
    await quiet();
    workbench.setState({ documentId: 'b', plan: plan(2) });
    expect(standing().report).toBeUndefined();
    stop();
    await quiet();
    expect(asked).toHaveLength(1);
  });

  it('say why one could not be made, until the next edit', async () => {
    const { workbench, asked, standing } = setUp();
    await quiet();
    asked[0]?.fail();
    await quiet();
    expect(standing().why).toBe('The report could not be made: The engine stopped.');
    workbench.setState({ plan: plan(2) });
    expect(standing().why).toBeUndefined();
  });
});
