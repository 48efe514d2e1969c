import { VisuallyHidden } from '@mantine/core';
import { ChartColumn, Table2 } from 'lucide-react';
import { memo, useId, useState } from 'react';
import type { ColumnChart } from '../../../runtime/protocol.ts';
import { CategoryChart } from './CategoryChart.tsx';
import { ChartTable } from './ChartTable.tsx';
import classes from './charts.module.css';
import view from './charts-view.module.css';
import { MiniChart } from './MiniChart.tsx';
import { rebin } from './rebin.ts';
import { useOnScreen } from './useOnScreen.ts';

interface MeasuredChartProps {
  readonly title: string;
  readonly chart: ColumnChart;
  /** The chart in one sentence, for whoever cannot see it. */
  readonly summary: string;
  readonly isOld: boolean;
}

/** A chart of figures that were measured elsewhere; told as a table on demand, drawn only while it is in view. */
export const MeasuredChart = memo(function MeasuredChart({ title, chart, summary, isOld }: MeasuredChartProps) {
  const [ref, isOnScreen] = useOnScreen<HTMLElement>();
  const [isTable, setIsTable] = useState(false);
  const titleId = useId();
  const words = isTable ? 'Show as chart' : 'Show as table';
  return (
    <figure ref={ref} className={classes.panel} aria-labelledby={titleId} data-old={isOld}>
      <div className={view.cardHead}>
        <span id={titleId} className={classes.dimmed} style={{ flex: 1 }}>
          {title}
        </span>
        {/* One of very many: a tooltip of the library for each would be felt. */}
        <button
          type="button"
          className={view.tableButton}
          title={words}
          aria-label={`${title}: ${words.toLowerCase()}`}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? <ChartColumn size={14} aria-hidden /> : <Table2 size={14} aria-hidden />}
        </button>
      </div>
      <VisuallyHidden component="figcaption">{summary}</VisuallyHidden>
      {isTable ? <ChartTable {...{ chart }} label={title} /> : <Plot {...{ chart, isOnScreen }} />}
    </figure>
  );
});

function Plot({ chart, isOnScreen }: { readonly chart: ColumnChart; readonly isOnScreen: boolean }) {
  switch (chart.kind) {
    case 'histogram':
      return isOnScreen ? <MiniChart chart={rebin(chart)} /> : <div className={view.unseen} />;
    case 'categories':
      return <CategoryChart {...{ chart }} />;
    case 'none':
      return <div className={view.reason}>{chart.reason}</div>;
  }
}
