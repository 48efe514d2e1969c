import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { TableSummary } from '../../../runtime/protocol.ts';
import { engine, useWorkbench, workbenchActions } from '../../state/workbench.ts';
import { copyRows, copyText } from './copy-rows.ts';
import { PAGE_ROWS } from './page-cache.ts';
import { type RowRange, RowsGrid, type RowsGridHandle } from './RowsGrid.tsx';
import { RowsToolbar } from './RowsToolbar.tsx';
import { RowSource } from './row-source.ts';
import classes from './rows.module.css';
import { useTableProfiles } from './useTableProfiles.ts';

interface TableRowsProps {
  readonly planId: number;
  readonly tables: readonly TableSummary[];
  readonly table: TableSummary;
  readonly isOld: boolean;
}

/** The rows of one table with their toolbar. */
export function TableRows({ planId, tables, table, isOld }: TableRowsProps) {
  const { name, rows } = table;
  const [source] = useState(() => new RowSource((request, signal) => engine.rows(request, signal)));
  const [range, setRange] = useState<RowRange>({ from: 0, to: 0 });
  const grid = useRef<RowsGridHandle>(null);
  useLayoutEffect(() => source.show(planId, name), [source, planId, name]);
  useEffect(() => () => source.close(), [source]);
  const hasFailed = useSyncExternalStore(source.subscribe, () => source.hasFailed);
  const profiles = useTableProfiles(planId, name);
  const selectedColumn = useWorkbench((state) => state.selection.column);
  const columns = useMemo(() => table.columns.filter(({ hidden }) => !hidden), [table]);
  const { changed, revision } = useChanges(name);

  return (
    <>
      <RowsToolbar
        tables={tables}
        table={table}
        range={range}
        onTable={(next) => workbenchActions.select({ table: next })}
        onGoTo={(row) => grid.current?.goTo(row)}
        onCopy={(what) => {
          const to = what === 'visible' ? range.to : Math.min(rows, range.from + PAGE_ROWS);
          void copyRows(
            source,
            columns.map((column) => column.name),
            { from: range.from, to },
          );
        }}
      />
      <RowsGrid
        ref={grid}
        table={name}
        rows={rows}
        columns={columns}
        source={source}
        profiles={profiles}
        selectedColumn={selectedColumn}
        changed={changed}
        changeRevision={revision}
        isOld={isOld}
        onSelect={(column) => workbenchActions.select({ table: name, column })}
        onRange={setRange}
        onCopyCell={(text) => void copyText(text, 'the cell')}
      />
      {rows === 0 && <div className={classes.empty}>{name} has no rows.</div>}
      {hasFailed && (
        <div className={classes.note} role="alert">
          Some rows could not be made.
          <Button size="compact-xs" variant="default" onClick={() => source.retry()}>
            Try again
          </Button>
        </div>
      )}
    </>
  );
}

/** The columns of a table that the last edit changed, edits before the view was opened left out. */
function useChanges(table: string): { readonly changed: ReadonlySet<string>; readonly revision: number } {
  const impact = useWorkbench((state) => state.impact);
  const [openedAt] = useState(impact?.revision ?? 0);
  const revision = impact?.revision ?? 0;
  const changed = useMemo(() => {
    const columns = revision > openedAt ? (impact?.changedColumns ?? []) : [];
    return new Set(columns.filter((each) => each.table === table).map(({ column }) => column));
  }, [impact, revision, openedAt, table]);
  return { changed, revision };
}
