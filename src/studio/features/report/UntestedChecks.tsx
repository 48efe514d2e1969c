import { memo } from 'react';
import type { QualityCheck } from '../../../quality/report/quality-check.ts';
import { goToField } from '../../actions/go-to-field.ts';
import { checkPlace, placeWords } from './check-place.ts';
import { groupUntested } from './group-untested.ts';
import classes from './report.module.css';
import { useReportWays } from './report-ways.ts';

/** What nobody looked at, by the reason why. */
export const UntestedChecks = memo(function UntestedChecks({ checks }: { readonly checks: readonly QualityCheck[] }) {
  const groups = groupUntested(checks);
  const ways = useReportWays();
  const count = groups.reduce((sum, group) => sum + group.checks.length, 0);
  return (
    <section aria-labelledby="report-untested">
      <h2 id="report-untested" className={classes.heading}>
        What was not tested <span className={classes.count}>{count}</span>
      </h2>
      {count === 0 && <p className={classes.clean}>Everything the document promises was tested or is proven.</p>}
      <ul className={classes.groups}>
        {groups.map((group) => (
          <li key={group.why} className={classes.group}>
            <span>{group.why}</span>
            <ul className={classes.places} aria-label={group.why}>
              {group.checks.map((check) => (
                <li key={check.id}>
                  <button
                    type="button"
                    className={classes.place}
                    title={check.title}
                    disabled={ways === 'none'}
                    onClick={() => goToField(checkPlace(check), ways === 'same' ? check.path : '')}
                  >
                    {placeWords(check)}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
});
