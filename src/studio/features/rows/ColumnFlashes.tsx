import { columnsTemplate } from './columns-template.ts';
import classes from './rows.module.css';
import type { ShownColumn } from './shown-column.ts';

interface ColumnFlashesProps {
  readonly columns: readonly ShownColumn[];
  readonly changed: ReadonlySet<string>;
  readonly frozenColumn: string | undefined;
  /** Of the whole table. */
  readonly widthPx: number;
  /** Where the rows in the page begin below the upper edge of all, and how high they are. */
  readonly topPx: number;
  readonly heightPx: number;
}

/**
 * Columns that an edit changed light up once, when this is mounted: a sheet over each that fades out, which the browser
 * does beside the main thread, where cells that fade would be painted again with every frame.
 */
export function ColumnFlashes({ columns, changed, frozenColumn, widthPx, topPx, heightPx }: ColumnFlashesProps) {
  if (!columns.some(({ name }) => changed.has(name))) return null;
  return (
    <div
      aria-hidden="true"
      className={classes.flashes}
      style={{ top: topPx, width: widthPx, height: heightPx, gridTemplateColumns: columnsTemplate(columns) }}
    >
      {columns.map(({ name }, index) =>
        changed.has(name) ? (
          <div
            key={name}
            className={classes.flash}
            style={{ gridColumn: index + 1 }}
            data-frozen={name === frozenColumn || undefined}
          />
        ) : null,
      )}
    </div>
  );
}
