import { memo } from 'react';
import { counted, formatCount } from '../../ui/format.ts';
import { categoryBars } from './category-bars.ts';
import classes from './charts.module.css';
import type { Categories } from './histogram.ts';

const mostBars = 12;

interface CategoryChartProps {
  readonly chart: Categories;
  /** How many labels have a bar, at most. */
  readonly most?: number;
}

/** A bar for each of the first labels, with a mark where the law expects it to end. */
export const CategoryChart = memo(function CategoryChart({ chart, most = mostBars }: CategoryChartProps) {
  const { bars, more } = categoryBars(chart, most);
  return (
    <>
      <ul className={classes.bars}>
        {bars.map(({ label, count, length, law }, i) => (
          // Labels need not differ: two values can be written alike.
          <li key={`${i} ${label}`} className={classes.bar}>
            <span className={classes.barLabel} title={label}>
              {label === '' ? <span className={classes.dimmed}>(empty text)</span> : label}
            </span>
            <span className={classes.barTrack} aria-hidden="true">
              <div className={classes.barFill} style={{ width: `${100 * length}%` }} />
              {law !== undefined && <span className={classes.barLaw} style={{ left: `${100 * law}%` }} />}
            </span>
            <span className={classes.number}>{formatCount(count)}</span>
          </li>
        ))}
      </ul>
      {more.rows > 0 && (
        <div className={classes.dimmed}>
          {more.labels > 0 ? `${counted(more.labels, 'more value')} and others` : 'Any other value'}:{' '}
          {counted(more.rows, 'row')}
        </div>
      )}
    </>
  );
});
