import { Skeleton, VisuallyHidden } from '@mantine/core';
import { ChartColumn, Table2 } from 'lucide-react';
import { lazy, memo, Suspense, useId, useState } from 'react';
import type { ColumnProfile } from '../../../runtime/protocol.ts';
import { workbenchActions } from '../../state/workbench.ts';
import type { Selection } from '../../state/workbench-state.ts';
import { groupDigits } from '../../ui/format-number.ts';
import { NullBar } from '../../ui/NullBar.tsx';
import { CategoryChart } from './CategoryChart.tsx';
import { ChartTable } from './ChartTable.tsx';
import { chartSummary } from './chart-summary.ts';
import charts from './charts.module.css';
import classes from './charts-view.module.css';
import { MiniChart } from './MiniChart.tsx';
import { useOnScreen } from './useOnScreen.ts';

const HistogramChart = lazy(async () => ({ default: (await import('./HistogramChart.tsx')).HistogramChart }));

const mostBars = 5;

interface ChartCardProps {
  readonly title: string;
  /** What is selected by its title. */
  readonly place: Selection;
  readonly profile: ColumnProfile | undefined;
  readonly isSelected: boolean;
  readonly isOld: boolean;
  /** Whether this is the one card that is drawn with axes and told bar by bar. */
  readonly isClose: boolean;
  readonly onClose: (isClose: boolean) => void;
}

/** One small chart among many; drawn only while it is in view, with axes while the pointer or the focus is on it. */
export const ChartCard = memo(function ChartCard(props: ChartCardProps) {
  const { title, place, profile, isSelected, isOld, isClose, onClose } = props;
  const [ref, isOnScreen] = useOnScreen<HTMLElement>();
  const [isTable, setIsTable] = useState(false);
  const titleId = useId();
  return (
    <figure
      ref={ref}
      className={`${charts.panel ?? ''} ${classes.card ?? ''}`}
      aria-labelledby={titleId}
      data-old={isOld}
      data-selected={isSelected}
      onPointerEnter={() => onClose(true)}
      onPointerLeave={() => onClose(false)}
      onFocus={() => onClose(true)}
      onBlur={() => onClose(false)}
    >
      <div className={classes.cardHead}>
        <h3 id={titleId} className={classes.cardTitle}>
          <button type="button" aria-pressed={isSelected} onClick={() => workbenchActions.select(place)}>
            {title}
          </button>
        </h3>
        {profile !== undefined && profile.chart.kind !== 'none' && (
          <button
            type="button"
            className={classes.tableButton}
            title={isTable ? 'Show as chart' : 'Show as table'}
            aria-label={`${title} as ${isTable ? 'chart' : 'table'}`}
            onClick={() => setIsTable(!isTable)}
          >
            {isTable ? <ChartColumn size={14} aria-hidden /> : <Table2 size={14} aria-hidden />}
          </button>
        )}
      </div>
      {profile === undefined ? (
        <Skeleton height={120} radius="sm" />
      ) : (
        <>
          <VisuallyHidden component="figcaption">{chartSummary(profile)}</VisuallyHidden>
          {isOnScreen ? <CardPlot {...{ profile, title, isTable, isClose }} /> : <div className={classes.unseen} />}
          <CardFacts profile={profile} />
        </>
      )}
    </figure>
  );
});

interface CardPlotProps {
  readonly profile: ColumnProfile;
  readonly title: string;
  readonly isTable: boolean;
  readonly isClose: boolean;
}

function CardPlot({ profile: { chart }, title, isTable, isClose }: CardPlotProps) {
  if (chart.kind === 'none') return <div className={classes.reason}>{chart.reason}</div>;
  if (isTable) return <ChartTable chart={chart} label={title} />;
  if (chart.kind === 'categories') return <CategoryChart chart={chart} most={mostBars} />;
  const mini = <MiniChart chart={chart} />;
  if (!isClose) return mini;
  return (
    <div className={classes.close} aria-hidden="true">
      <Suspense fallback={mini}>
        <HistogramChart chart={chart} height={120} />
      </Suspense>
    </div>
  );
}

function CardFacts({ profile }: { readonly profile: ColumnProfile }) {
  const [fact] = profile.facts;
  return (
    <div className={classes.facts}>
      {fact !== undefined && (
        <span>
          {fact.label} {groupDigits(fact.sample)}
          {fact.law !== undefined && `, law ${groupDigits(fact.law)}`}
        </span>
      )}
      <NullBar profile={profile} />
    </div>
  );
}
