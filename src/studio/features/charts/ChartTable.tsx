import type { ColumnChart } from '../../../runtime/protocol.ts';
import { chartRows } from './chart-rows.ts';
import classes from './charts.module.css';

/** The chart as a table: a line for each bar. */
export function ChartTable({ chart, label }: { readonly chart: ColumnChart; readonly label: string }) {
  const rows = chartRows(chart);
  const hasLaw = rows.some(({ law }) => law !== undefined);
  return (
    // A region that scrolls must be reachable by keyboard.
    <section className={classes.rows} aria-label={`${label} as a table`} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{chart.kind === 'categories' ? 'value' : 'from, to'}</th>
            <th scope="col">sample rows</th>
            {hasLaw && <th scope="col">law</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label: name, sample, law }, i) => (
            <tr key={`${i} ${name}`}>
              <th scope="row">{name}</th>
              <td>{sample}</td>
              {hasLaw && <td>{law ?? ''}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
