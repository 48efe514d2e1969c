import { Button, VisuallyHidden } from '@mantine/core';
import { memo, useId, useState } from 'react';
import type { ColumnProfile } from '../../../runtime/protocol.ts';
import { counted, formatCount } from '../../ui/format.ts';
import { NullBar } from '../../ui/NullBar.tsx';
import { CategoryChart } from './CategoryChart.tsx';
import { ChartTable } from './ChartTable.tsx';
import { chartSummary } from './chart-summary.ts';
import classes from './charts.module.css';
import { FactsTable } from './FactsTable.tsx';
import { HistogramPlot } from './HistogramPlot.tsx';

interface ProfilePanelProps {
  readonly profile: ColumnProfile;
  /** Rows of the whole table. */
  readonly rows: number | undefined;
  readonly isOld: boolean;
}

/** A column's chart with its title, its sample's size, its legend and its facts; as a table on demand. */
export const ProfilePanel = memo(function ProfilePanel({ profile, rows, isOld }: ProfilePanelProps) {
  const [isTable, setIsTable] = useState(false);
  const titleId = useId();
  const { chart, column, sampleRows } = profile;
  const size =
    rows === undefined ? counted(sampleRows, 'row') : `${formatCount(sampleRows)} of ${counted(rows, 'row')}`;
  return (
    <figure className={classes.panel} aria-labelledby={titleId} data-old={isOld}>
      <div className={classes.heading}>
        <h3 id={titleId} className={classes.title}>
          {column}
        </h3>
        <span className={classes.dimmed}>sample: {size}</span>
      </div>
      <NullBar profile={profile} />
      <VisuallyHidden component="figcaption">{chartSummary(profile)}</VisuallyHidden>
      {isTable && chart.kind !== 'none' ? <ChartTable chart={chart} label={column} /> : <Plot profile={profile} />}
      {chart.kind !== 'none' && (
        <div className={classes.heading}>
          <Legend profile={profile} />
          <Button size="compact-xs" variant="subtle" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
            {isTable ? 'Show as chart' : 'Show as table'}
          </Button>
        </div>
      )}
      <FactsTable profile={profile} />
    </figure>
  );
});

function Plot({ profile: { chart } }: { readonly profile: ColumnProfile }) {
  switch (chart.kind) {
    case 'histogram':
      return <HistogramPlot chart={chart} />;
    case 'categories':
      return <CategoryChart chart={chart} />;
    case 'none':
      return <div className={classes.reason}>{chart.reason}</div>;
  }
}

function Legend({ profile: { chart, lawIsBefore } }: { readonly profile: ColumnProfile }) {
  if (chart.kind === 'none') return null;
  return (
    <div className={classes.legend}>
      <span className={classes.key}>
        <span className={classes.sampleKey} aria-hidden="true" />
        sample
      </span>
      {chart.expected !== undefined && (
        <span className={classes.key}>
          <span className={chart.kind === 'histogram' ? classes.lawKey : classes.tickKey} aria-hidden="true" />
          {lawIsBefore === true ? 'law of the values before' : 'exact law'}
        </span>
      )}
    </div>
  );
}
