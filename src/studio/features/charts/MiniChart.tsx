import { memo, useMemo } from 'react';
import classes from './charts-view.module.css';
import { endTexts } from './end-texts.ts';
import type { Histogram } from './histogram.ts';
import { miniPaths } from './mini-paths.ts';

const box = { width: 240, height: 96 };

/** A small histogram: the sample in steps, the law as a line over it, and where the axis begins and ends. */
export const MiniChart = memo(function MiniChart({ chart }: { readonly chart: Histogram }) {
  const { sample, law } = useMemo(() => miniPaths(chart, box), [chart]);
  const [start, end] = endTexts(chart);
  return (
    <div aria-hidden="true">
      <svg className={classes.mini} viewBox={`0 0 ${box.width} ${box.height}`} preserveAspectRatio="none">
        <path className={classes.miniSample} d={sample} />
        {law !== undefined && <path className={classes.miniLaw} d={law} />}
      </svg>
      <div className={classes.ends}>
        <span>{start}</span>
        <span>{end}</span>
      </div>
    </div>
  );
});
