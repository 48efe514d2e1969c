import type { QualityCheck } from '../../../quality/report/quality-check.ts';
import type { RelationReport } from '../../../quality/report/quality-report.ts';
import { fanOutChart, fanOutWords } from './fan-out-chart.ts';
import { outcomeWords } from './outcome-words.ts';
import classes from './report.module.css';
import type { DrawChart } from './report-chart.ts';

interface RelationSectionProps {
  readonly table: string;
  readonly relation: RelationReport;
  /** Those of the table. */
  readonly checks: readonly QualityCheck[];
  readonly isOld: boolean;
  readonly draw: DrawChart;
}

/** How the rows of a table hang on another one. */
export function RelationSection({ table, relation, checks, isOld, draw }: RelationSectionProps) {
  const { columns, target, fanOut } = relation;
  const title = fanOut === undefined ? `${columns.join(', ')} points at ${target}` : `${table} per ${target}`;
  const own = checks.filter(({ kind, columns: checked }) => {
    const isAbout = kind === 'foreign_key' || kind === 'fan_out' || kind === 'picks';
    return isAbout && columns.every((column) => checked.includes(column));
  });
  const words = fanOut && fanOutWords(fanOut);
  return (
    <section className={classes.card} aria-label={title}>
      {fanOut === undefined ? (
        <h4 className={classes.cardTitle}>{title}</h4>
      ) : (
        draw({ title, chart: fanOutChart(fanOut), summary: `${words ?? ''}.`, isOld })
      )}
      {words !== undefined && <p className={classes.dimmed}>{words}.</p>}
      <p className={classes.dimmed}>{outcomeWords(own)}</p>
    </section>
  );
}
