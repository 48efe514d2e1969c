import classes from './gallery.module.css';
import type { CardRows as Rows } from './useCardRows.ts';

/** Three rows as they are generated, over the lower part of the picture. */
export function CardRows({
  rows: { table, columns, rows },
  isShown,
}: {
  readonly rows: Rows;
  readonly isShown: boolean;
}) {
  return (
    <div className={classes.sheet} data-shown={isShown} inert={!isShown}>
      <table className={classes.rows}>
        <caption>{table}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // Rows of a fixed sample have no other name than their place.
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={columns[column]}>{cell ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
