import type { CoverageFigure } from '../../../quality/report/quality-report.ts';
import { formatCount } from '../../ui/format.ts';
import { percentDown } from '../../ui/percent-down.ts';
import classes from './report.module.css';

const PARTS = [
  { part: 'tested', words: 'tested in the rows' },
  { part: 'proven', words: 'proven by the way rows are made' },
  { part: 'uncovered', words: 'not tested' },
] as const;

/** How much of what the document promises is known to hold or not. */
export function CoverageCard({ coverage }: { readonly coverage: CoverageFigure }) {
  return (
    <section className={classes.card} aria-label="Coverage">
      <h2 className={classes.cardHeading}>Coverage</h2>
      <p className={classes.figure}>
        <strong>{percentDown(coverage.value)}</strong> of the promises
      </p>
      <div className={classes.coverage} aria-hidden="true">
        {PARTS.map(({ part }) => (
          <span key={part} data-part={part} style={{ flexGrow: coverage[part] }} />
        ))}
      </div>
      <ul className={classes.legend}>
        {PARTS.map(({ part, words }) => (
          <li key={part}>
            <span className={classes.key} data-part={part} aria-hidden="true" />
            {formatCount(coverage[part])} {words}
          </li>
        ))}
      </ul>
      {coverage.uncovered > 0 && (
        <p className={classes.dimmed}>What is not tested counts neither as passed nor in the score.</p>
      )}
    </section>
  );
}
