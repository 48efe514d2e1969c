import { createContext, useContext } from 'react';
import type { QualityReport } from '../../../runtime/protocol.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { useWorkbench } from '../../state/workbench.ts';

/**
 * Where the ways of a report lead. `same`: to the document and the rows it is about. `changed`: to the document, which is
 * another one since; rows are no longer those. `none`: nowhere, as another document is open.
 */
export type ReportWays = 'same' | 'changed' | 'none';

const context = createContext<ReportWays>('same');

export const ReportWaysProvider = context.Provider;

/** Where the ways of the report that is shown lead. */
export function useReportWays(): ReportWays {
  return useContext(context);
}

/** Where the ways of the report of a run lead while a document is open. */
export function useWaysOf(run: RunRecord, { document }: QualityReport): ReportWays {
  const isOpen = useWorkbench(({ documentId }) => documentId === run.documentId);
  const isSame = useWorkbench(({ plan, planIsOld, settings }) => {
    const { scale, rows } = run.snapshot.settings;
    const isSized = settings.scale === scale && JSON.stringify(settings.rows) === JSON.stringify(rows);
    return !planIsOld && plan?.documentHash === document.hash && isSized;
  });
  return !isOpen ? 'none' : isSame ? 'same' : 'changed';
}
