import { useId, useState } from 'react';
import { byUrgency, pairWords } from '../../../quality/pairs/pair-words.ts';
import type { PairReport, PairsReport } from '../../../quality/report/quality-report.ts';
import { counted, formatCount } from '../../ui/format.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { PairMatrix } from './PairMatrix.tsx';
import classes from './report.module.css';

interface PairsSectionProps {
  readonly table: string;
  readonly pairs: PairsReport;
}

const MOST_LISTED = 6;

/** How the columns of a table go together: every pair as a field, and in words, the most urgent first. */
export function PairsSection({ table, pairs }: PairsSectionProps) {
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  if (pairs.pairs.length === 0) return null;
  const listed = byUrgency(pairs.pairs).slice(0, isWhole ? pairs.pairs.length : MOST_LISTED);
  const rest = pairs.pairs.length - listed.length;
  return (
    <section className={`${classes.card ?? ''} ${classes.wide ?? ''}`} aria-labelledby={id}>
      <h4 className={classes.cardTitle} id={id}>
        Pairs of {table}
      </h4>
      <p className={classes.dimmed}>{aboutPairs(pairs)}</p>
      <PairMatrix table={table} pairs={pairs} />
      <table className={`${classes.figures ?? ''} ${classes.pairList ?? ''}`} aria-label={`Pairs of ${table} in words`}>
        <thead>
          <tr>
            <th scope="col">columns</th>
            <th scope="col">found</th>
            <th scope="col">declared</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((pair) => (
            <tr key={pair.columns.join()} data-verdict={pair.verdict}>
              <th scope="row">{pair.columns.join(' and ')}</th>
              <td>{foundText(pair)}</td>
              <td>
                {pairWords(pair)}
                <Classes pair={pair} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <div>
          <button type="button" className={classes.way} onClick={() => setWhole(true)}>
            Show {counted(rest, 'more pair')}
          </button>
        </div>
      )}
    </section>
  );
}

/** How many rows hold which classes of both columns. */
function Classes({ pair }: { readonly pair: PairReport }) {
  const { cells, columns } = pair;
  if (cells === undefined) return null;
  return (
    <details className={classes.how}>
      <summary>Rows by value</summary>
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={`Rows of ${columns.join(' and ')}`}>
        <table className={classes.figures} aria-label={`Rows of ${columns.join(' and ')} by value`}>
          <thead>
            <tr>
              <td />
              {cells.columns.map((label) => (
                <th scope="col" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.rows.map((label, row) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.columns.map((other, column) => (
                  <td key={other}>{formatCount(cells.counts[row]?.[column] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function aboutPairs({ rows, ofRows, columns, left }: PairsReport): string {
  const looked =
    rows === ofRows ? counted(rows, 'row') : `${formatCount(rows)} of ${counted(ofRows, 'row')}, evenly spread`;
  const among =
    left === 0 ? '' : ` The first ${columns.length} columns that can be compared; ${left} more are left out.`;
  return `Over ${looked}. What nothing ties is tested for independence; the others, in brackets, are described.${among}`;
}

function foundText({ by, value, linear }: PairReport): string {
  if (by === 'classes') return `Cramér’s V ${formatNumber(value, 3)}`;
  const straight = linear === undefined ? '' : `, linear ${formatNumber(linear, 3)}`;
  return `ranks ${formatNumber(value, 3)}${straight}`;
}
