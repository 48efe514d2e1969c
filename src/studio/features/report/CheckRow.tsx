import { CircleCheck, CircleHelp, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { QualityCheck, Verdict } from '../../../quality/report/quality-check.ts';
import { goToField } from '../../actions/go-to-field.ts';
import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import { formatCount } from '../../ui/format.ts';
import { CheckFixes } from './CheckFixes.tsx';
import { checkPlace, hasPlace, placeWords } from './check-place.ts';
import { foundWords, verdictWord } from './check-words.ts';
import classes from './report.module.css';
import { useReportWays } from './report-ways.ts';

const ICONS: Readonly<Record<Verdict, LucideIcon>> = {
  pass: CircleCheck,
  warn: TriangleAlert,
  fail: CircleX,
  none: CircleHelp,
};

/** One check: how it ended, what was promised and found, how it was computed, and the way there. */
export const CheckRow = memo(function CheckRow({ check }: { readonly check: QualityCheck }) {
  const { title, verdict, coverage, how, path, example } = check;
  const Icon = ICONS[coverage === 'uncovered' ? 'none' : verdict];
  const found = foundWords(check);
  const place = checkPlace(check);
  const ways = useReportWays();
  const isThere = useWorkbench((state) => ways !== 'none' && hasPlace(state.document, place));
  return (
    <li className={classes.check}>
      <span className={classes.verdict} data-verdict={verdict}>
        <Icon size={16} aria-hidden /> {verdictWord(check)}
      </span>
      <div className={classes.words}>
        <div>
          {title}
          {found !== undefined && <span className={classes.found}>: {found}</span>}
        </div>
        <div className={classes.dimmed}>{how}</div>
      </div>
      <div className={classes.ways}>
        {isThere && (
          <button
            type="button"
            className={classes.way}
            aria-label={`Go there: ${placeWords(check)}`}
            onClick={() => goToField(place, ways === 'same' ? path : '')}
          >
            Go there
          </button>
        )}
        {(verdict === 'fail' || verdict === 'warn') && ways === 'same' && <CheckFixes check={check} />}
        {example !== undefined && ways === 'same' && (
          <button
            type="button"
            className={classes.way}
            onClick={() => {
              workbenchActions.select({ ...place, row: example });
              workbenchActions.show('rows');
            }}
          >
            Show row {formatCount(example + 1)}
          </button>
        )}
      </div>
    </li>
  );
});
