import { CircleCheck } from 'lucide-react';
import { memo } from 'react';
import type { QualityCheck } from '../../../quality/report/quality-check.ts';
import { CheckList } from './CheckList.tsx';
import classes from './report.module.css';

/** What fails, and what is near it, with the way there and the repair where there is one. */
export const FailedChecks = memo(function FailedChecks({ checks }: { readonly checks: readonly QualityCheck[] }) {
  const failed = checks.filter(({ verdict }) => verdict === 'fail');
  const warned = checks.filter(({ verdict }) => verdict === 'warn');
  const isClean = failed.length + warned.length === 0;
  return (
    <section aria-labelledby="report-fails">
      <h2 id="report-fails" className={classes.heading}>
        What fails <span className={classes.count}>{failed.length}</span>
        {warned.length > 0 && <span className={classes.dimmed}> and {warned.length} to look at</span>}
      </h2>
      {isClean ? (
        <p className={classes.clean}>
          <CircleCheck size={16} aria-hidden /> Nothing that was tested fails.
        </p>
      ) : (
        <CheckList checks={[...failed, ...warned]} label="What fails" />
      )}
    </section>
  );
});
