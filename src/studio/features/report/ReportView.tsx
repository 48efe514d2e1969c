import { Loader } from '@mantine/core';
import { useDeferredValue } from 'react';
import type { QualityReport } from '../../../runtime/protocol.ts';
import { useReportStanding } from '../../state/report.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import stage from '../../ui/stage-view.module.css';
import { DownloadReport } from './DownloadReport.tsx';
import { EveryCheck } from './EveryCheck.tsx';
import { FailedChecks } from './FailedChecks.tsx';
import { ReportSummary } from './ReportSummary.tsx';
import classes from './report.module.css';
import type { DrawChart } from './report-chart.ts';
import { TableReports } from './TableReports.tsx';
import { UntestedChecks } from './UntestedChecks.tsx';

interface ReportViewProps {
  /** Draws a chart; charts are another feature's. */
  readonly draw: DrawChart;
}

/** What the data of the document are, whether they hold together and follow their laws, and what was not tested. */
export function ReportView({ draw }: ReportViewProps) {
  const { report, isOld, why } = useReportStanding();
  if (report !== undefined) return <ShownReport {...{ report, isOld, why, draw }} />;
  if (why !== undefined) return <EmptyNotice title="No report yet" text={why} />;
  return (
    <EmptyNotice title="The report is being made" text="It looks at a sample of every table, once the rows are there.">
      <Loader size="sm" />
    </EmptyNotice>
  );
}

interface ShownReportProps extends ReportViewProps {
  readonly report: QualityReport;
  readonly isOld: boolean;
  readonly why: string | undefined;
}

function ShownReport({ report, isOld, why, draw }: ShownReportProps) {
  // What is long is drawn in slices, behind what a person looks at first.
  const detailed = useDeferredValue(report, undefined);
  const age = isOld
    ? `${why ?? 'Another report is being made.'} What stands here is about the rows before.`
    : 'About the sample that rows and charts show; it follows every edit.';
  return (
    <div className={stage.view}>
      <div className={classes.age} data-old={isOld}>
        <p>{age}</p>
        <DownloadReport report={report} />
      </div>
      {/* A region that scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} aria-label="Report" tabIndex={0} data-old={isOld} aria-busy={isOld}>
        <ReportSummary report={report} />
        <FailedChecks checks={report.checks} />
        <UntestedChecks checks={report.checks} />
        {detailed !== undefined && <TableReports {...{ isOld, draw }} report={detailed} />}
        {detailed !== undefined && <EveryCheck checks={detailed.checks} />}
      </section>
    </div>
  );
}
