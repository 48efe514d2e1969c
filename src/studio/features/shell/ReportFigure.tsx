import { Button, Tooltip } from '@mantine/core';
import { BadgeCheck, CircleX, type LucideIcon, ShieldQuestionMark, TriangleAlert } from 'lucide-react';
import { runAction } from '../../actions/actions.ts';
import { useReportStanding } from '../../state/report.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { type ReportFigureText, reportFigure } from './report-figure.ts';
import classes from './TopBar.module.css';

const ICONS: Readonly<Record<ReportFigureText['verdict'], LucideIcon>> = {
  pass: BadgeCheck,
  warn: TriangleAlert,
  fail: CircleX,
  none: ShieldQuestionMark,
};

/** The score of the sample, as it follows the edits, and the way to the report. */
export function ReportFigure() {
  const standing = useReportStanding();
  const isShown = useWorkbench(({ view }) => view === 'report');
  const { figure, label, verdict } = reportFigure(standing);
  const Icon = ICONS[verdict];
  return (
    <Tooltip label={label} multiline maw={320}>
      <Button
        className={classes.report ?? ''}
        size="sm"
        variant="default"
        aria-label={label}
        aria-current={isShown ? 'page' : undefined}
        data-old={standing.isOld}
        data-verdict={verdict}
        leftSection={<Icon size={16} aria-hidden />}
        onClick={() => runAction('show_report')}
      >
        <span className="tabular">Report {figure}</span>
      </Button>
    </Tooltip>
  );
}
