import type { ColumnFact } from './column-facts.ts';
import classes from './report.module.css';

interface FactsTableProps {
  readonly label: string;
  readonly facts: readonly ColumnFact[];
}

/** Figures of a column, what its law says of them beside. */
export function FactsTable({ label, facts }: FactsTableProps) {
  const hasTheory = facts.some(({ theory }) => theory !== undefined);
  return (
    <table className={classes.figures} aria-label={label}>
      {hasTheory && (
        <thead>
          <tr>
            <td />
            <th scope="col">data</th>
            <th scope="col">theory</th>
          </tr>
        </thead>
      )}
      <tbody>
        {facts.map(({ label: name, data, theory }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{data}</td>
            {hasTheory && <td>{theory ?? ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
