import { memo, type Ref, useEffect, useId, useImperativeHandle, useSyncExternalStore } from 'react';
import type { ColumnProfile, FollowRequest } from '../../../runtime/protocol.ts';
import { ColumnFlashes } from './ColumnFlashes.tsx';
import { columnWidth } from './column-width.ts';
import { columnsTemplate } from './columns-template.ts';
import { followKey } from './follow-key.ts';
import { GridRow } from './GridRow.tsx';
import { HeaderCell } from './HeaderCell.tsx';
import type { CellPlace } from './move-cell.ts';
import { ParentCard } from './ParentCard.tsx';
import { pagesOf } from './page-cache.ts';
import { placeOfCell } from './place-of-cell.ts';
import type { RowRange } from './row-selection.ts';
import type { RowSource } from './row-source.ts';
import { ROW_HEIGHT_PX } from './row-window.ts';
import classes from './rows.module.css';
import type { ShownColumn } from './shown-column.ts';
import { useColumnWindow } from './useColumnWindow.ts';
import { cellId, revealColumn, useGridFocus } from './useGridFocus.ts';
import { useParentCard } from './useParentCard.ts';
import { useRowsInPage } from './useRowsInPage.ts';
import { useRowWindow } from './useRowWindow.ts';

const headerPx = 76;

export interface RowsGridHandle {
  /** Brings a row to view and moves the focus to it. */
  goTo(row: number): void;
}

interface RowsGridProps {
  readonly ref: Ref<RowsGridHandle>;
  readonly planId: number;
  readonly table: string;
  readonly rows: number;
  readonly columns: readonly ShownColumn[];
  readonly source: RowSource;
  readonly profiles: ReadonlyMap<string, ColumnProfile>;
  readonly selectedColumn: string | undefined;
  readonly changed: ReadonlySet<string>;
  /** Counts up with every edit that changed something; 0 before the first. */
  readonly changeRevision: number;
  readonly isOld: boolean;
  readonly onSelect: (column: string) => void;
  readonly onRange: (range: RowRange) => void;
  readonly onCopyCell: (text: string) => void;
  readonly onCopyRows: (range: RowRange) => void;
  /** Told of the rows that are selected, undefined where none are. */
  readonly onChosen: (range: RowRange | undefined) => void;
}

/** The rows of a table as a virtualised ARIA grid on a native table, however many there are. */
export const RowsGrid = memo(function RowsGrid(props: RowsGridProps) {
  const { ref, planId, table, rows, columns, source, profiles, selectedColumn, changed, changeRevision, isOld } = props;
  const { onSelect, onRange, onCopyCell, onCopyRows, onChosen } = props;
  const gridId = useId();
  const revision = useSyncExternalStore(source.subscribe, source.revision);
  const { scroller, onScroll, reveal, ...view } = useRowWindow(rows, headerPx);
  const selectedIndex = columns.findIndex(({ name }) => name === selectedColumn);
  const { drawn, startsHeld, onScroll: onScrollAcross } = useColumnWindow(scroller, columns, selectedIndex);
  const requestAt = ({ row, column }: CellPlace): FollowRequest | undefined => {
    const at = columns[column];
    const isKey = at?.target !== undefined && row >= 0 && source.cell(row, at.name) !== null;
    return isKey ? { planId, table, row, column: at.name } : undefined;
  };
  const { active, setActive, selected, goTo, handlers } = useGridFocus({
    gridId,
    firstColumn: Math.max(0, selectedIndex),
    scroller,
    headerPx,
    size: () => ({ rows, columns: columns.length, pageRows: Math.max(1, view.viewRows - 1) }),
    reveal,
    onActivate: ({ column }) => columns[column] && onSelect(columns[column].name),
    onCopy: ({ row, column }) => onCopyCell(source.cell(row, columns[column]?.name ?? '') ?? ''),
    onCopyRows,
    onFollow: (place) => {
      const request = requestAt(place);
      if (request !== undefined) void followKey(request);
    },
  });
  const card = useParentCard(scroller, (cell) => {
    const place = placeOfCell(cell);
    return place && requestAt(place);
  });
  const chosenFrom = selected?.from;
  const chosenTo = selected?.to;
  useEffect(() => {
    onChosen(chosenFrom === undefined || chosenTo === undefined ? undefined : { from: chosenFrom, to: chosenTo });
  }, [onChosen, chosenFrom, chosenTo]);
  useImperativeHandle(ref, () => ({ goTo: (row) => goTo({ row, column: active.column }) }));

  const activeColumn = Math.min(selectedIndex < 0 ? active.column : selectedIndex, columns.length - 1);
  const activeRow = Math.min(active.row, rows - 1);
  if (activeColumn !== active.column || activeRow !== active.row) setActive({ row: activeRow, column: activeColumn });

  useEffect(() => {
    // With the layout of the frame, not before it.
    const frame = requestAnimationFrame(() => revealColumn(scroller.current, gridId, activeColumn));
    return () => cancelAnimationFrame(frame);
  }, [scroller, gridId, activeColumn]);

  const { from, to, viewFrom, viewTo } = view;
  const drawnTo = useRowsInPage(source.hasRows, from, to);
  useEffect(() => {
    source.want([...new Set([...pagesOf(viewFrom, viewTo), ...pagesOf(from, to)])]);
    onRange({ from: viewFrom, to: viewTo });
  }, [source, from, to, viewFrom, viewTo, onRange]);

  const frozenColumn = columns.find(({ isKey }) => isKey)?.name;
  const width = columns.reduce((sum, column) => sum + columnWidth(column), 0);
  const isActiveShown = activeRow < 0 || (activeRow >= from && activeRow < drawnTo && drawn.includes(activeColumn));
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-empty={rows === 0}
      data-held={startsHeld}
      onScroll={() => {
        onScroll();
        onScrollAcross();
      }}
      tabIndex={isActiveShown ? -1 : 0}
      {...handlers}
    >
      <table
        role="grid"
        className={classes.table}
        style={{ width, gridTemplateColumns: columnsTemplate(columns) }}
        aria-label={`Rows of ${table}`}
        aria-rowcount={rows + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        data-old={isOld}
      >
        <thead role="rowgroup" className={classes.head}>
          <tr role="row" aria-rowindex={1}>
            {columns.map((column, index) => (
              <HeaderCell
                key={column.name}
                id={cellId(gridId, { row: -1, column: index })}
                column={column}
                profile={profiles.get(column.name)}
                isSelected={column.name === selectedColumn}
                isActive={activeRow === -1 && index === activeColumn}
                isFrozen={column.name === frozenColumn}
                isChanged={changed.has(column.name)}
              />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          <Spacer height={view.beforePx} />
          {Array.from({ length: drawnTo - from }, (_, i) => from + i).map((row) => (
            <GridRow
              key={row}
              gridId={gridId}
              row={row}
              columns={columns}
              drawn={drawn}
              source={source}
              revision={revision}
              activeColumn={row === activeRow ? activeColumn : -1}
              selectedColumn={selectedColumn}
              frozenColumn={frozenColumn}
              isChosen={selected !== undefined && row >= selected.from && row < selected.to}
            />
          ))}
          <Spacer height={view.afterPx + (to - drawnTo) * ROW_HEIGHT_PX} />
        </tbody>
      </table>
      <ColumnFlashes
        key={changeRevision}
        columns={columns}
        changed={changed}
        frozenColumn={frozenColumn}
        widthPx={width}
        topPx={headerPx + view.beforePx}
        heightPx={(drawnTo - from) * ROW_HEIGHT_PX}
      />
      {card.shown !== undefined && <ParentCard {...card} shown={card.shown} />}
    </div>
  );
});

/** The room of the rows that are not in the page. */
function Spacer({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr className={classes.spacer} aria-hidden="true" style={{ height }} />;
}
