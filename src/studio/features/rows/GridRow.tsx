import { memo, type ReactNode } from 'react';
import { NUMERIC_TYPES } from '../../../schema/column-type.ts';
import { fitsColumn } from './fits-column.ts';
import type { RowSource } from './row-source.ts';
import classes from './rows.module.css';
import type { ShownColumn } from './shown-column.ts';
import { cellId } from './useGridFocus.ts';

interface GridRowProps {
  readonly gridId: string;
  readonly row: number;
  readonly columns: readonly ShownColumn[];
  /** The indexes of the columns that are in the page, in ascending order. */
  readonly drawn: readonly number[];
  readonly source: RowSource;
  /** The revision of the source, so that the row renders again when its cells come. */
  readonly revision: number;
  readonly activeColumn: number;
  readonly selectedColumn: string | undefined;
  readonly frozenColumn: string | undefined;
  readonly isChosen: boolean;
}

/**
 * One row of the grid. Roles are said outright, as the row is laid out as a grid of boxes and not as one of a table; what
 * can be told from where a cell stands is not, as there are hundreds of cells; where columns are left out, a cell says which it is.
 */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { gridId, row, columns, drawn, source, activeColumn, selectedColumn, frozenColumn, isChosen } = props;
  const isPart = drawn.length < columns.length;
  return (
    <tr role="row" className={classes.row} aria-rowindex={row + 2} aria-selected={isChosen}>
      {drawn.map((index) => {
        const column = columns[index];
        if (column === undefined) return null;
        const { name, type, target } = column;
        const text = source.cell(row, name);
        return (
          <td
            key={name}
            role="gridcell"
            id={index === activeColumn ? cellId(gridId, { row, column: index }) : undefined}
            tabIndex={index === activeColumn ? 0 : -1}
            aria-colindex={isPart ? index + 1 : undefined}
            style={isPart ? { gridColumn: index + 1 } : undefined}
            data-number={NUMERIC_TYPES.includes(type) || undefined}
            data-long={(text && !fitsColumn(text, column)) || undefined}
            data-follows={target}
            data-selected={name === selectedColumn || undefined}
            data-frozen={name === frozenColumn || undefined}
          >
            {textOf(text)}
          </td>
        );
      })}
    </tr>
  );
});

/** No component, as there are hundreds of cells. */
function textOf(text: string | null | undefined): ReactNode {
  if (text === undefined) return <span className={classes.waiting} />;
  if (text === null) return <span className={classes.null}>null</span>;
  return text;
}
