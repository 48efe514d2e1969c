import { useStore } from 'zustand';
import { createReportClient } from '../../runtime/report-client.ts';
import { createReportDesk } from './report-desk.ts';
import { type ReportStanding, reportStanding } from './report-standing.ts';
import { engine, workbench } from './workbench.ts';

const client = createReportClient();

/** This tab's reports: of the sample of the document that is open. */
export const reportDesk = createReportDesk(workbench.store, async (planId, signal) =>
  client.report(await engine.job(planId, signal), signal),
);

/** The report of the document that is open, and how it stands. */
export function useReportStanding(): ReportStanding {
  const reports = useStore(reportDesk.store);
  const report = useStore(workbench.store, (state) => reportStanding(state, reports).report);
  const isOld = useStore(workbench.store, (state) => reportStanding(state, reports).isOld);
  const why = useStore(workbench.store, (state) => reportStanding(state, reports).why);
  return { report, isOld, why };
}
