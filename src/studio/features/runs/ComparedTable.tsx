import { useId } from 'react';
import type { ComparedFigure } from '../../runs/compare-runs.ts';
import classes from './runs.module.css';

interface Props {
  readonly title: string;
  /** What the two runs are called. */
  readonly heads: readonly [string, string];
  readonly figures: readonly ComparedFigure[];
  /** What is said where nothing differs. */
  readonly none?: string;
}

/** Figures of two runs, side by side. */
export function ComparedTable({ title, heads, figures, none }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes.compareHeading}>
        {title}
      </h3>
      {figures.length === 0 ? (
        <p className={classes.same}>{none ?? 'Nothing differs.'}</p>
      ) : (
        <table className={classes.compared} aria-labelledby={id}>
          <thead>
            <tr>
              <td />
              <th scope="col">{heads[0]}</th>
              <th scope="col">{heads[1]}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ label, before, after }) => (
              <tr key={label} data-differs={before !== after}>
                <th scope="row">{label}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
