import { memo } from 'react';
import type { ColumnSummary, RowsPage } from '../../runtime/protocol.ts';
import { ColumnTypeIcon } from './ColumnTypeIcon.tsx';
import classes from './sample-table.module.css';

interface Props {
  readonly page: RowsPage;
  readonly columns: readonly ColumnSummary[];
  /** Columns that stand out because they have just changed. */
  readonly changed?: ReadonlySet<string>;
}

const NUMERIC: ReadonlySet<string> = new Set(['integer', 'decimal', 'float']);

/** A few rows of a table as they are generated; scrolls sideways by itself. */
export const SampleTable = memo(function SampleTable({ page, columns, changed }: Props) {
  const cells = new Map(page.columns.map((column) => [column.name, column.cells]));
  const shown = columns.filter(({ name, hidden }) => !hidden && cells.has(name));
  const rows = page.columns[0]?.cells.length ?? 0;
  return (
    // Whoever has no mouse scrolls it with the arrow keys.
    <div className={classes.scroller} tabIndex={0} role="region" aria-label={`Rows of ${page.table}`}>
      <table className={classes.table}>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column.name} scope="col" data-changed={changed?.has(column.name) === true}>
                <ColumnTypeIcon column={column} />
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {shown.map(({ name, type }) => {
                const cell = cells.get(name)?.[row] ?? null;
                return (
                  <td key={name} data-numeric={NUMERIC.has(type)} data-empty={cell === null}>
                    {cell ?? 'null'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
