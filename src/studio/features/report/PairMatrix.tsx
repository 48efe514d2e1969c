import type { CSSProperties } from 'react';
import { pairWords } from '../../../quality/pairs/pair-words.ts';
import type { PairReport, PairsReport } from '../../../quality/report/quality-report.ts';
import { formatNumber } from '../../ui/format-number.ts';
import classes from './report.module.css';

interface PairMatrixProps {
  readonly table: string;
  readonly pairs: PairsReport;
}

/** The strongest colour leaves text readable. */
const MOST_COLOUR = 45;

/** Every pair of columns as a field of a half square: the stronger, the more colour. */
export function PairMatrix({ table, pairs: { columns, pairs } }: PairMatrixProps) {
  const pairOf = (one: string, other: string) =>
    pairs.find(({ columns: [first, second] }) => first === one && second === other);
  return (
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={`Strength of pairs of ${table}`}>
      <table className={classes.matrix} aria-label={`Pairs of ${table}`}>
        <thead>
          <tr>
            <td>
              <span aria-hidden>1 </span>
              {columns[0]}
            </td>
            {columns.slice(0, -1).map((name, i) => (
              <th scope="col" key={name} title={name} aria-label={name}>
                {i + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.slice(1).map((name, i) => (
            <tr key={name}>
              <th scope="row">
                <span aria-hidden>{i + 2} </span>
                {name}
              </th>
              {columns.slice(0, i + 1).map((other) => (
                <Field key={other} pair={pairOf(other, name)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Field({ pair }: { readonly pair: PairReport | undefined }) {
  if (pair === undefined) return <td className={classes.dimmed}>–</td>;
  const { columns, value, tie, verdict } = pair;
  const strength = { '--strength': `${Math.round(MOST_COLOUR * Math.abs(value))}%` } as CSSProperties;
  const text = formatNumber(value, 2);
  return (
    <td
      style={strength}
      data-sign={value < 0 ? 'below' : 'above'}
      data-verdict={verdict}
      title={`${columns.join(' and ')}: ${pairWords(pair)}`}
    >
      {tie === 'none' ? text : `(${text})`}
    </td>
  );
}
