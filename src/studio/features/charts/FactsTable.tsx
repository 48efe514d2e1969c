import type { ColumnProfile } from '../../../runtime/protocol.ts';
import { percent } from './chart-summary.ts';
import classes from './charts.module.css';

/** What the sample measures beside what the law says. */
export function FactsTable({ profile }: { readonly profile: ColumnProfile }) {
  const { facts, nulls, sampleRows } = profile;
  const hasLaw = facts.some(({ law }) => law !== undefined);
  if (facts.length === 0 && nulls === 0) return null;
  return (
    <table className={classes.table}>
      <caption className="mantine-visually-hidden">Sample beside law</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">sample</th>
          {hasLaw && <th scope="col">law</th>}
        </tr>
      </thead>
      <tbody>
        {facts.map(({ label, sample, law }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{sample}</td>
            {hasLaw && <td>{law ?? ''}</td>}
          </tr>
        ))}
        {nulls > 0 && (
          <tr>
            <th scope="row">empty</th>
            <td>{percent(nulls, sampleRows)}</td>
            {hasLaw && <td />}
          </tr>
        )}
      </tbody>
    </table>
  );
}
