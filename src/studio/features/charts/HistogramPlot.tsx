import { lazy, memo, Suspense, useState } from 'react';
import { AxisChart } from './AxisChart.tsx';
import classes from './charts.module.css';
import type { Histogram } from './histogram.ts';

const HistogramChart = lazy(async () => ({ default: (await import('./HistogramChart.tsx')).HistogramChart }));

/** A histogram with its axes: paths of our own, which follow the typing at once, and the chart library's under the pointer. */
export const HistogramPlot = memo(function HistogramPlot({ chart }: { readonly chart: Histogram }) {
  const [isClose, setIsClose] = useState(false);
  const plain = <AxisChart chart={chart} />;
  return (
    <div
      className={classes.plot}
      aria-hidden="true"
      onPointerEnter={() => setIsClose(true)}
      onPointerLeave={() => setIsClose(false)}
    >
      {isClose ? (
        <Suspense fallback={plain}>
          <HistogramChart chart={chart} />
        </Suspense>
      ) : (
        plain
      )}
    </div>
  );
});
