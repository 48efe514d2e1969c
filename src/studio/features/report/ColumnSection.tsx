import { memo } from 'react';
import type { QualityCheck } from '../../../quality/report/quality-check.ts';
import type { ColumnReport } from '../../../quality/report/quality-report.ts';
import { useWorkbench, workbenchActions } from '../../state/workbench.ts';
import { counted } from '../../ui/format.ts';
import { columnChart } from './column-chart.ts';
import { columnFacts, quantileFacts } from './column-facts.ts';
import { FactsTable } from './FactsTable.tsx';
import { outcomeWords } from './outcome-words.ts';
import classes from './report.module.css';
import type { DrawChart } from './report-chart.ts';
import { timeCharts } from './time-charts.ts';

interface ColumnSectionProps {
  readonly table: string;
  readonly column: ColumnReport;
  readonly checks: readonly QualityCheck[];
  readonly isOld: boolean;
  readonly draw: DrawChart;
}

/** A column: its values with what its law expects drawn over, its figures, and when its moments are. */
export const ColumnSection = memo(function ColumnSection({ table, column, checks, isOld, draw }: ColumnSectionProps) {
  const { name, type, times } = column;
  const isSelected = useWorkbench(({ selection }) => selection.table === table && selection.column === name);
  const chart = columnChart(column);
  const quantiles = quantileFacts(column);
  const summary = (of: string) => `${of}, ${counted(column.rows, 'row')}.`;
  return (
    <section className={classes.card} aria-label={name} data-selected={isSelected}>
      <div className={classes.cardHead}>
        <h4 className={classes.cardTitle}>
          <button
            type="button"
            aria-pressed={isSelected}
            onClick={() => workbenchActions.select({ table, column: name })}
          >
            {name}
          </button>
        </h4>
        <span className={classes.dimmed}>{type}</span>
      </div>
      <p
        className={classes.dimmed}
        data-verdict={checks.some(({ verdict }) => verdict === 'fail') ? 'fail' : undefined}
      >
        {outcomeWords(checks)}
      </p>
      {chart !== undefined && draw({ title: 'values', chart, summary: summary(`Values of ${name}`), isOld })}
      {times !== undefined &&
        timeCharts(times).map((each) => (
          <div key={each.title}>{draw({ ...each, summary: summary(`${name} by ${each.title}`), isOld })}</div>
        ))}
      <FactsTable label={`Figures of ${name}`} facts={columnFacts(column)} />
      {quantiles.length > 0 && (
        <details className={classes.how}>
          <summary>Quantiles</summary>
          <FactsTable label={`Quantiles of ${name}`} facts={quantiles} />
        </details>
      )}
    </section>
  );
});
