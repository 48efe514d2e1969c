import { lazy, Suspense, useId, useMemo, useState } from 'react';
import type { ColumnProfile } from '../../../runtime/protocol.ts';
import { formatRoughCount } from '../../ui/format.ts';
import { AxisChart } from './AxisChart.tsx';
import charts from './charts.module.css';
import classes from './charts-view.module.css';
import { barWords, rowsOverTime } from './rows-over-time.ts';

const HistogramChart = lazy(async () => ({ default: (await import('./HistogramChart.tsx')).HistogramChart }));

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
  const [isClose, setIsClose] = useState(false);
  const chart = useMemo(() => rowsOverTime(profile, rows), [profile, rows]);
  if (chart === undefined) return null;
  const most = Math.max(0, ...chart.counts);
  return (
    <figure
      className={`${charts.panel ?? ''} ${classes.wide ?? ''}`}
      aria-labelledby={titleId}
      data-old={isOld}
      onPointerEnter={() => setIsClose(true)}
      onPointerLeave={() => setIsClose(false)}
    >
      <h3 id={titleId} className={charts.title}>
        Rows of {table} over time
      </h3>
      <figcaption className={charts.dimmed}>
        By {profile.column}; a bar is {barWords(chart)}, at most about {formatRoughCount(most)} rows. Reckoned from the
        sample{chart.expected === undefined ? '' : ', the line is the exact law'}.
      </figcaption>
      <div className={charts.plot} aria-hidden="true">
        {isClose ? (
          <Suspense fallback={<AxisChart chart={chart} />}>
            <HistogramChart chart={chart} />
          </Suspense>
        ) : (
          <AxisChart chart={chart} />
        )}
      </div>
    </figure>
  );
}
