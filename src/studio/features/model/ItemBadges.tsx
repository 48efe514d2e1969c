import { CircleAlert, EyeOff, KeyRound, Link2, TriangleAlert } from 'lucide-react';
import { problemText } from '../../state/problem-counts.ts';
import { counted } from '../../ui/format.ts';
import classes from './model.module.css';
import type { OutlineItem } from './outline-item.ts';
import { shortCount } from './short-count.ts';

/** What a line is, in signs: the words are part of its name, so these are for the eye. */
export function ItemBadges({ item }: { item: OutlineItem }) {
  const { errors, warnings } = item.problems;
  const problems = problemText(item.problems);
  return (
    <span className={classes.badges} aria-hidden>
      {item.kind === 'column' && item.isHidden && (
        <span title="Hidden: left out of exported files">
          <EyeOff size={14} />
        </span>
      )}
      {item.kind === 'column' && item.target !== undefined && (
        <span title={`Points at ${item.target}`}>
          <Link2 size={14} />
        </span>
      )}
      {item.kind === 'column' && item.isKey && (
        <span title="Key">
          <KeyRound size={14} />
        </span>
      )}
      {problems !== undefined && (
        <span title={problems} className={classes.problems} data-severity={errors > 0 ? 'error' : 'warning'}>
          {errors > 0 ? <CircleAlert size={14} /> : <TriangleAlert size={14} />}
          {errors + warnings}
        </span>
      )}
      {item.kind === 'table' && item.rows !== undefined && (
        <span className="tabular" title={counted(item.rows, 'row')}>
          {shortCount(item.rows)}
        </span>
      )}
    </span>
  );
}
