import { memo } from 'react';
import type { QualityReport } from '../../../runtime/protocol.ts';
import { CoverageCard } from './CoverageCard.tsx';
import { RunFacts } from './RunFacts.tsx';
import classes from './report.module.css';
import { ScoreCard } from './ScoreCard.tsx';

/** The two figures of the report with what they are made of, and what was looked at. */
export const ReportSummary = memo(function ReportSummary({ report }: { readonly report: QualityReport }) {
  return (
    <div className={classes.summary}>
      <ScoreCard score={report.score} />
      <CoverageCard coverage={report.coverage} />
      <RunFacts report={report} />
    </div>
  );
});
