import type { QualityReport } from '../../../runtime/protocol.ts';
import type { ReportStanding } from '../../state/report-standing.ts';
import { percentDown } from '../../ui/percent-down.ts';

/** The report as one figure. */
export interface ReportFigureText {
  /** The score in whole points, or a dash. */
  readonly figure: string;
  /** What it says, beginning with what is seen: "Report 98 of 100, coverage 96 %, nothing failed". */
  readonly label: string;
  readonly verdict: 'pass' | 'warn' | 'fail' | 'none';
}

/** The figure of the top bar: never rounded up, so that 100 is 100 and a cap shows. */
export function reportFigure({ report, isOld, why }: ReportStanding): ReportFigureText {
  if (why !== undefined) return { figure: '–', label: `Report –: ${why}`, verdict: 'none' };
  if (report === undefined) return { figure: '–', label: 'Report –: it is being made.', verdict: 'none' };
  const { value, warned, failed } = report.score;
  const said = `coverage ${percentDown(report.coverage.value)}, ${outcome(report)}${isOld ? '; another report is being made' : ''}`;
  if (value === undefined) return { figure: '–', label: `Report –: nothing could be tested, ${said}`, verdict: 'none' };
  const figure = String(Math.floor(value));
  const verdict = failed > 0 ? 'fail' : warned > 0 ? 'warn' : 'pass';
  return { figure, label: `Report ${figure} of 100, ${said}`, verdict };
}

function outcome({ score: { failed, warned } }: QualityReport): string {
  const parts = [failed === 0 ? 'nothing failed' : `${failed} failed`, ...(warned === 0 ? [] : [`${warned} warned`])];
  return parts.join(', ');
}
