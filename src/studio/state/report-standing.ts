import type { QualityReport } from '../../runtime/protocol.ts';
import type { ReportState } from './report-desk.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** How the report stands towards the document that is shown. */
export interface ReportStanding {
  /** The newest there is; that of an older document where `isOld`. */
  readonly report: QualityReport | undefined;
  /** Whether another one is awaited, or none can be made. */
  readonly isOld: boolean;
  /** Why there is none of the document as it stands, as a sentence; undefined where there is, or will be. */
  readonly why: string | undefined;
}

/** The report beside the document, and why there is none. */
export function reportStanding(state: WorkbenchState, { documentId, planId, ...reports }: ReportState): ReportStanding {
  const isHere = documentId === state.documentId;
  const report = isHere ? reports.report : undefined;
  const failure = isHere && planId === state.plan?.id ? reports.failure : undefined;
  const why = whyNone(state) ?? (failure && `The report could not be made: ${failure}`);
  return { report, isOld: why !== undefined || state.planIsOld || planId !== state.plan?.id, why };
}

function whyNone({ brokenText, diagnostics, engineFault }: WorkbenchState): string | undefined {
  if (brokenText !== undefined) return 'The JSON text is broken: there are no rows to report on.';
  if (engineFault !== undefined) return engineFault;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return undefined;
  return `${errors === 1 ? '1 problem keeps' : `${errors} problems keep`} the rows from being made: there is nothing to report on.`;
}
