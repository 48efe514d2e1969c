import type { Score } from '../../../quality/report/quality-report.ts';
import classes from './report.module.css';
import { points, scoreSteps } from './score-steps.ts';

/** The score with its algebra in words, and the cap where there is one. */
export function ScoreCard({ score }: { readonly score: Score }) {
  const { value, passed, warned, failed, how } = score;
  return (
    <section className={classes.card} aria-label="Score">
      <h2 className={classes.cardHeading}>Score</h2>
      <p className={classes.figure} data-verdict={failed > 0 ? 'fail' : 'pass'}>
        <strong>{value === undefined ? '–' : points(value)}</strong> of 100
      </p>
      <p className={classes.counts}>
        {passed} passed, {warned} warned, {failed} failed
      </p>
      <ul className={classes.steps}>
        {scoreSteps(score).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <details className={classes.how}>
        <summary>How the score is made</summary>
        {how}
      </details>
    </section>
  );
}
