import type { QualityReport } from '../../../runtime/protocol.ts';
import type { RunRecord } from '../../runs/run-record.ts';
import { runTime } from '../../runs/run-time.ts';
import { counted, formatCount } from '../../ui/format.ts';
import { MadeBy } from './MadeBy.tsx';
import type { DrawChart } from './report-chart.ts';
import { type ReportWays, ReportWaysProvider, useWaysOf } from './report-ways.ts';
import { ShownReport } from './ShownReport.tsx';

interface RunReportProps {
  readonly run: RunRecord;
  readonly report: QualityReport;
  readonly draw: DrawChart;
}

/** The report of all rows that a run has written. */
export function RunReport({ run, report, draw }: RunReportProps) {
  const ways = useWaysOf(run, report);
  return (
    <ReportWaysProvider value={ways}>
      <ShownReport {...{ report, run, draw }} isOld={false} age={ageOf(run, report, ways)}>
        <MadeBy {...{ run }} />
      </ShownReport>
    </ReportWaysProvider>
  );
}

const SINCE: Readonly<Record<ReportWays, string>> = {
  same: '',
  changed: ' The document has changed since.',
  none: ' It is of another document than the one that is open.',
};

function ageOf({ startedAtMs, rowsTotal, snapshot }: RunRecord, { rows }: QualityReport, ways: ReportWays): string {
  const what = ways === 'none' ? `the run of ${snapshot.document.name} at` : 'the run of';
  const about =
    rows < rowsTotal
      ? `About the ${formatCount(rows)} of ${counted(rowsTotal, 'row')} that ${what} ${runTime(startedAtMs)} has made: of tables that are not whole, only what must hold is judged.`
      : `About all ${counted(rows, 'row')} of ${what} ${runTime(startedAtMs)}.`;
  return about + SINCE[ways];
}
