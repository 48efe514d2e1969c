import { memo } from 'react';
import type { ColumnChart } from '../../runtime/protocol.ts';
import classes from './sparkline.module.css';
import { sparklinePath } from './sparkline-path.ts';

const width = 120;
const height = 28;

/** The shape of a column's sample as one SVG path of 120 x 28 pixels; decoration, so hidden from screen readers. */
export const Sparkline = memo(function Sparkline({ chart }: { readonly chart: ColumnChart }) {
  return (
    <svg
      className={classes.sparkline}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      data-chart={chart.kind}
    >
      <path d={pathOf(chart)} shapeRendering="crispEdges" />
    </svg>
  );
});

function pathOf(chart: ColumnChart): string {
  switch (chart.kind) {
    case 'histogram':
      return sparklinePath(chart.counts, { width, height }, chart.edges);
    case 'categories':
      return sparklinePath(chart.counts, { width, height });
    case 'none':
      return '';
  }
}
