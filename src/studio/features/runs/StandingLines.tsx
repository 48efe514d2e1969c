import { BadgeCheck, CircleX } from 'lucide-react';
import type { RunStanding } from '../../../runtime/protocol.ts';
import { standingWords } from '../../runs/quality-words.ts';
import { counted } from '../../ui/format.ts';
import classes from './runs.module.css';

const MOST_LINES = 5;

/** What the rows of a run say so far: the score, and a line for each check that fails. */
export function StandingLines({ standing }: { readonly standing: RunStanding }) {
  const { failures, failed } = standing;
  const Icon = failed > 0 ? CircleX : BadgeCheck;
  return (
    <>
      <p className={classes.quality} data-verdict={failed > 0 ? 'fail' : 'pass'}>
        <Icon size={15} aria-hidden />
        <span className="tabular">{standingWords(standing)}</span>
      </p>
      {failures.length > 0 && (
        <ul className={classes.failures} aria-label="Checks that fail so far">
          {failures.slice(0, MOST_LINES).map(({ id, family, title, how }) => (
            <li key={id}>
              <strong>{family === 'gate' ? 'Must hold' : 'Failed'}</strong>: {title}. {how}
            </li>
          ))}
          {failed > MOST_LINES && <li>and {counted(failed - MOST_LINES, 'more check')}</li>}
        </ul>
      )}
    </>
  );
}
