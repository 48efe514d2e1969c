import { memo, useMemo } from 'react';
import classes from './charts.module.css';
import { formatTick } from './format-tick.ts';
import type { Histogram } from './histogram.ts';
import { histogramAxis } from './histogram-axis.ts';
import { histogramPoints } from './histogram-points.ts';
import { miniPaths } from './mini-paths.ts';
import { numberTicks } from './number-ticks.ts';
import { rebin } from './rebin.ts';

const box = { width: 1000, height: 1000 };
const headroom = 1.04;

/** A histogram with its axes where the chart library would draw them, before anybody looks at it closely. */
export const AxisChart = memo(function AxisChart({ chart }: { readonly chart: Histogram }) {
  const narrow = useMemo(() => rebin(chart), [chart]);
  const { sample, law } = useMemo(() => miniPaths(narrow, box), [narrow]);
  const highest = [...histogramPoints(narrow)].reduce((most, each) => Math.max(most, each.sample, each.law ?? 0), 0);
  const heights = numberTicks(0, highest, 4);
  const axis = histogramAxis(narrow);
  const [from, to] = axis.domain;
  const top = Math.max(highest, Number.MIN_VALUE) * headroom;
  return (
    <div className={classes.axes}>
      <svg
        className={classes.axesPlot}
        viewBox={`0 ${box.height * (1 - headroom)} ${box.width} ${box.height * headroom}`}
        preserveAspectRatio="none"
      >
        {heights.values.map((value) => (
          <line key={value} x2={box.width} y1={level(value, highest)} y2={level(value, highest)} />
        ))}
        <path className={classes.axesSample} d={sample} />
        {law !== undefined && <path className={classes.axesLaw} d={law} />}
      </svg>
      {heights.values.map((value) => (
        <span
          key={value}
          className={classes.heightTick}
          style={{ bottom: `calc(16px + ${value / top} * (100% - 30px))` }}
        >
          {formatTick(value, heights.step)}
        </span>
      ))}
      {axis.ticks.map((value) => (
        <span
          key={value}
          className={classes.widthTick}
          style={{ left: `calc(44px + ${(value - from) / (to - from)} * (100% - 54px))` }}
        >
          {axis.format(value)}
        </span>
      ))}
    </div>
  );
});

function level(value: number, highest: number): number {
  return highest > 0 ? box.height * (1 - value / highest) : box.height;
}
