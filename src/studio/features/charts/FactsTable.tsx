import type { ColumnProfile } from '../../../runtime/protocol.ts';
import { groupDigits } from '../../ui/format-number.ts';
import { percent } from './chart-summary.ts';
import classes from './charts.module.css';

/** What the sample measures beside what the law says. */
export function FactsTable({ profile }: { readonly profile: ColumnProfile }) {
  const { facts, nulls, sampleRows, lawIsBefore } = profile;
  const hasLaw = facts.some(({ law }) => law !== undefined);
  if (facts.length === 0 && nulls === 0) return null;
  return (
    <table className={classes.table} aria-label="Sample beside law">
      <thead>
        <tr>
          <td />
          <th scope="col">sample</th>
          {hasLaw && <th scope="col">{lawIsBefore === true ? 'law before' : 'law'}</th>}
        </tr>
      </thead>
      <tbody>
        {facts.map(({ label, sample, law }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{groupDigits(sample)}</td>
            {hasLaw && <td>{law === undefined ? '' : groupDigits(law)}</td>}
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
