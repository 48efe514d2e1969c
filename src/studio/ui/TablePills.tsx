import { formatRoughCount } from './format.ts';
import classes from './table-pills.module.css';

interface Props {
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly chosen: string | undefined;
  readonly onChoose: (table: string) => void;
}

/** The tables of a document with their numbers of rows, one of which is shown. */
export function TablePills({ tables, chosen, onChoose }: Props) {
  return (
    <div className={classes.tables} role="group" aria-label="Show the rows of">
      {tables.map(({ name, rows }) => (
        <button key={name} type="button" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
          {name}
          <span>{formatRoughCount(rows)}</span>
        </button>
      ))}
    </div>
  );
}
