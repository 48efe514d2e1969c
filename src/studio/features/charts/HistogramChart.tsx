import { memo, useMemo } from 'react';
import { Area, AreaChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../../ui/format-number.ts';
import { barLabel } from './chart-rows.ts';
import classes from './charts.module.css';
import { formatTick } from './format-tick.ts';
import type { Histogram } from './histogram.ts';
import { histogramAxis } from './histogram-axis.ts';
import { histogramPoints } from './histogram-points.ts';
import { numberTicks } from './number-ticks.ts';
import { rebin } from './rebin.ts';

const headroom = 1.04;
const margin = { top: 6, right: 10, bottom: 0, left: 0 };
/** Only lines across are drawn; the others would be reckoned all the same, from measured labels. */
const noLines = () => [];

interface HistogramChartProps {
  readonly chart: Histogram;
  /** In pixels. */
  readonly height?: number;
}

/** The sample as steps and, over it, the rows the law expects as a line; the axis is time where the histogram's is. */
export const HistogramChart = memo(function HistogramChart({ chart, height = 170 }: HistogramChartProps) {
  const narrow = useMemo(() => rebin(chart), [chart]);
  const points = useMemo(() => [...histogramPoints(narrow)], [narrow]);
  const highest = points.reduce((most, { sample, law = 0 }) => Math.max(most, sample, law), 0);
  const axis = histogramAxis(narrow);
  const heights = numberTicks(0, highest, 4);
  return (
    <AreaChart responsive style={{ width: '100%', height }} data={points} margin={margin} accessibilityLayer={false}>
      <CartesianGrid vertical={false} verticalCoordinatesGenerator={noLines} stroke="var(--line)" syncWithTicks />
      <XAxis
        dataKey="x"
        type="number"
        domain={[...axis.domain]}
        ticks={[...axis.ticks]}
        tickFormatter={axis.format}
        interval="preserveStart"
        minTickGap={6}
        height={24}
        stroke="var(--line-strong)"
      />
      <YAxis
        domain={[0, highest * headroom]}
        ticks={[...heights.values]}
        tickFormatter={(value: number) => formatTick(value, heights.step)}
        interval={0}
        width={44}
        axisLine={false}
        tickLine={false}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--line-strong)' }}
        content={({ active, payload }) => {
          const bar: unknown = payload?.[0]?.payload?.bar;
          return active && typeof bar === 'number' ? <BarFacts chart={narrow} bar={bar} /> : null;
        }}
      />
      <Area
        dataKey="sample"
        type="stepAfter"
        fill="var(--chart-sample)"
        fillOpacity={1}
        stroke="var(--chart-sample-line)"
        strokeWidth={1}
        isAnimationActive={false}
        activeDot={false}
      />
      {narrow.expected !== undefined && (
        <Area
          dataKey="law"
          type="linear"
          connectNulls
          fill="none"
          stroke="var(--chart-law)"
          strokeWidth={2}
          isAnimationActive={false}
          activeDot={false}
        />
      )}
    </AreaChart>
  );
});

function BarFacts({ chart, bar }: { readonly chart: Histogram; readonly bar: number }) {
  const law = chart.expected?.[bar];
  return (
    <div className={classes.tooltip}>
      <div>{barLabel(chart.edges, bar, chart.axis)}</div>
      <div>
        sample {formatNumber(chart.counts[bar] ?? 0)}
        {law === undefined ? '' : `, law ${formatNumber(law, law < 100 ? 1 : 0)}`}
      </div>
    </div>
  );
}
