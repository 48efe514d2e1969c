import type { QualityReport } from '../../../runtime/protocol.ts';
import { counted, formatCount } from '../../ui/format.ts';
import { formatMoment } from '../../ui/format-moment.ts';
import classes from './report.module.css';

/** What was looked at, and what makes the same rows again. */
export function RunFacts({ report }: { readonly report: QualityReport }) {
  const { scope, rows, tables, document } = report;
  const all = tables.reduce((sum, table) => sum + table.ofRows, 0);
  const facts: readonly (readonly [label: string, value: string])[] = [
    ['Rows looked at', rows === all ? `all ${formatCount(all)}` : `${formatCount(rows)} of ${formatCount(all)}`],
    ...(scope === 'sample' && rows < all ? ([['Sample', 'whole families spread over every table']] as const) : []),
    [
      'Model',
      `${counted(document.tables, 'table')}, ${counted(document.columns, 'column')}, ${counted(document.relations, 'relation')}`,
    ],
    ['Seed, scale', `${document.seed}, ×${document.scale}`],
    ['Time', `${formatMoment(document.startMs)} to ${formatMoment(document.endMs)}`],
    ['Engine', `version ${document.engineVersion}`],
    ['Document', document.hash],
  ];
  return (
    <section className={`${classes.card ?? ''} ${classes.wide ?? ''}`} aria-label="What was looked at">
      <h2 className={classes.cardHeading}>What was looked at</h2>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd title={value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
