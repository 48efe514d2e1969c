import { type ReactNode, useDeferredValue } from 'react';
import type { QualityReport } from '../../../runtime/protocol.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import stage from '../../ui/stage-view.module.css';
import { DownloadReport } from './DownloadReport.tsx';
import { EveryCheck } from './EveryCheck.tsx';
import { FailedChecks } from './FailedChecks.tsx';
import { ReportChoice } from './ReportChoice.tsx';
import { ReportSummary } from './ReportSummary.tsx';
import classes from './report.module.css';
import type { DrawChart } from './report-chart.ts';
import { TableReports } from './TableReports.tsx';
import { UntestedChecks } from './UntestedChecks.tsx';

interface ShownReportProps {
  readonly report: QualityReport;
  /** The run it is about; the sample where left out. */
  readonly run?: RunRecord;
  readonly isOld: boolean;
  /** What it is about, and how it stands towards the document. */
  readonly age: string;
  readonly draw: DrawChart;
  /** What stands behind the figures. */
  readonly children?: ReactNode;
}

/** A report from its figures to its last check, with what it is about above. */
export function ShownReport({ report, run, isOld, age, draw, children }: ShownReportProps) {
  // What is long is drawn in slices, behind what a person looks at first.
  const detailed = useDeferredValue(report, undefined);
  return (
    <div className={stage.view}>
      <div className={classes.age} data-old={isOld}>
        <p>{age}</p>
        <ReportChoice shown={run} />
        <DownloadReport report={report} />
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} aria-label="Report" tabIndex={0} data-old={isOld} aria-busy={isOld}>
        <ReportSummary report={report} />
        {children}
        <FailedChecks checks={report.checks} />
        <UntestedChecks checks={report.checks} />
        {detailed !== undefined && <TableReports {...{ isOld, draw }} report={detailed} />}
        {detailed !== undefined && <EveryCheck checks={detailed.checks} />}
      </section>
    </div>
  );
}
