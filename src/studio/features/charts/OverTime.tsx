import { useId, useMemo } from 'react';
import type { ColumnProfile } from '../../../runtime/protocol.ts';
import { formatRoughCount } from '../../ui/format.ts';
import charts from './charts.module.css';
import classes from './charts-view.module.css';
import { HistogramPlot } from './HistogramPlot.tsx';
import { barWords, rowsOverTime } from './rows-over-time.ts';

interface OverTimeProps {
  readonly table: string;
  readonly profile: ColumnProfile;
  /** Of the whole table. */
  readonly rows: number;
  readonly isOld: boolean;
}

/** How many rows of the whole table there are in the course of time, reckoned from the sample. */
export function OverTime({ table, profile, rows, isOld }: OverTimeProps) {
  const titleId = useId();
  const chart = useMemo(() => rowsOverTime(profile, rows), [profile, rows]);
  if (chart === undefined) return null;
  const most = Math.max(0, ...chart.counts);
  return (
    <figure className={`${charts.panel ?? ''} ${classes.wide ?? ''}`} aria-labelledby={titleId} data-old={isOld}>
      <h3 id={titleId} className={charts.title}>
        Rows of {table} over time
      </h3>
      <figcaption className={charts.dimmed}>
        By {profile.column}; a bar is {barWords(chart)}, at most about {formatRoughCount(most)} rows. Reckoned from the
        sample{chart.expected === undefined ? '' : ', the line is the exact law'}.
      </figcaption>
      <HistogramPlot chart={chart} />
    </figure>
  );
}
