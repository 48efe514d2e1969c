import { Button } from '@mantine/core';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { PAGE_ROWS } from '../../../runtime/page-size.ts';
import type { CopyFormat, TableSummary } from '../../../runtime/protocol.ts';
import { engine, useWorkbench, workbenchActions } from '../../state/workbench.ts';
import { useKept } from '../../ui/useKept.ts';
import { useSteady } from '../../ui/useSteady.ts';
import { copyRows } from './copy-rows.ts';
import { copyText } from './copy-text.ts';
import { RowsGrid, type RowsGridHandle } from './RowsGrid.tsx';
import { RowsToolbar } from './RowsToolbar.tsx';
import type { RowRange } from './row-selection.ts';
import { RowSource } from './row-source.ts';
import classes from './rows.module.css';
import { shownColumns } from './shown-column.ts';
import { useChanges } from './useChanges.ts';
import { useTableProfiles } from './useTableProfiles.ts';

interface TableRowsProps {
  readonly planId: number;
  readonly tables: readonly TableSummary[];
  readonly table: TableSummary;
  readonly isOld: boolean;
  /** Called once rows are shown, or it is known that there are none. */
  readonly onRows?: (() => void) | undefined;
}

function copyCell(text: string): void {
  void copyText(text, 'the cell');
}

/** The rows of one table with their toolbar. */
export function TableRows({ planId, tables, table, isOld, onRows }: TableRowsProps) {
  const { name, rows } = table;
  const [source] = useState(() => new RowSource((request, signal) => engine.rows(request, signal)));
  const [range, setRange] = useState<RowRange>({ from: 0, to: 0 });
  const [chosen, setChosen] = useState<RowRange>();
  const grid = useRef<RowsGridHandle>(null);
  useLayoutEffect(() => {
    source.show(planId, name, engine.rowsAtHand({ planId, table: name, from: 0, count: PAGE_ROWS }));
  }, [source, planId, name]);
  useEffect(() => () => source.close(), [source]);
  const areThere = useSyncExternalStore(source.subscribe, () => source.hasRows) || rows === 0;
  useEffect(() => {
    if (areThere) onRows?.();
  }, [areThere, onRows]);
  const hasFailed = useSyncExternalStore(source.subscribe, () => source.hasFailed);
  const profiles = useTableProfiles(planId, name);
  const selection = useWorkbench((state) => state.selection);
  const selectedColumn = selection.column;
  const columns = useKept(useMemo(() => shownColumns(table), [table]));
  const { changed, revision } = useChanges(name);

  // Where a person went by the address, by a foreign key, or back.
  const { row } = selection;
  useEffect(() => {
    if (row !== undefined) grid.current?.goTo(Math.min(row, rows - 1));
  }, [row, rows]);

  // What the toolbar is given stays the same while an edit makes other rows of as many.
  const names = JSON.stringify(tables.map((each) => each.name));
  const tableNames = useMemo(() => JSON.parse(names) as readonly string[], [names]);
  const copy = useSteady(({ from, to }: RowRange, as: CopyFormat) => {
    void copyRows({ planId, table: name, from, to: Math.min(rows, to), as });
  });
  const copyAsText = useCallback((rowRange: RowRange) => copy(rowRange, 'tsv'), [copy]);
  const goTo = useSteady((row: number) => {
    grid.current?.goTo(row);
    workbenchActions.select({ ...selection, table: name, row });
  });
  const select = useSteady((column: string) => {
    if (column !== selectedColumn || selection.table !== name) workbenchActions.select({ table: name, column });
  });

  return (
    <>
      <RowsToolbar
        tables={tableNames}
        table={name}
        rows={rows}
        range={range}
        onGoTo={goTo}
        chosen={chosen}
        onCopy={copy}
      />
      <RowsGrid
        ref={grid}
        planId={planId}
        table={name}
        rows={rows}
        columns={columns}
        source={source}
        profiles={profiles}
        selectedColumn={selectedColumn}
        changed={changed}
        changeRevision={revision}
        isOld={isOld}
        onSelect={select}
        onRange={setRange}
        onCopyCell={copyCell}
        onCopyRows={copyAsText}
        onChosen={setChosen}
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
