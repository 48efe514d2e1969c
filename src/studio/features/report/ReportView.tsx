import { Loader } from '@mantine/core';
import { useDeferredValue } from 'react';
import type { RunRecord } from '../../runs/run-record.ts';
import { type ShownReport as ChosenReport, useShownReport } from '../../runs/run-reports.ts';
import { useRuns } from '../../runs/runs.ts';
import { useReportStanding } from '../../state/report.ts';
import { EmptyNotice } from '../../ui/EmptyNotice.tsx';
import stage from '../../ui/stage-view.module.css';
import { ReportChoice } from './ReportChoice.tsx';
import { RunReport } from './RunReport.tsx';
import classes from './report.module.css';
import type { DrawChart } from './report-chart.ts';
import { ShownReport } from './ShownReport.tsx';

interface ReportViewProps {
  /** Draws a chart; charts are another feature's. */
  readonly draw: DrawChart;
}

/** What the data of the document are, whether they hold together and follow their laws, and what was not tested. */
export function ReportView({ draw }: ReportViewProps) {
  // What is long is drawn in slices, while what was shown before stays.
  const chosen = useDeferredValue(useShownReport(({ shown }) => shown));
  const run = useRuns(({ runs }) => runs.find(({ record }) => record.id === chosen?.id)?.record);
  if (chosen === undefined || run === undefined) return <SampleReport {...{ draw }} />;
  if (chosen.report === undefined) return <NoReport {...{ chosen, run }} />;
  return <RunReport key={run.id} {...{ run, draw }} report={chosen.report} />;
}

function SampleReport({ draw }: ReportViewProps) {
  const { report, isOld, why } = useReportStanding();
  if (report !== undefined) {
    const age = isOld
      ? `${why ?? 'Another report is being made.'} What stands here is about the rows before.`
      : 'About the sample that rows and charts show; it follows every edit.';
    return <ShownReport {...{ report, isOld, age, draw }} />;
  }
  if (why !== undefined) return <EmptyNotice title="No report yet" text={why} />;
  return (
    <EmptyNotice title="The report is being made" text="It looks at a sample of every table, once the rows are there.">
      <Loader size="sm" />
    </EmptyNotice>
  );
}

/** The report of a run that is being read, or cannot be. */
function NoReport({ chosen: { failure }, run }: { readonly chosen: ChosenReport; readonly run: RunRecord }) {
  return (
    <div className={stage.view}>
      <div className={classes.age}>
        <p>{failure ?? 'The report is being read.'}</p>
        <ReportChoice shown={run} />
      </div>
    </div>
  );
}
