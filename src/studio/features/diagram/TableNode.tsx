import type { Node, NodeProps } from '@xyflow/react';
import { CircleAlert, KeyRound, Link2, Table2, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { problemCounts, problemText } from '../../state/problem-counts.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { counted } from '../../ui/format.ts';
import { TYPE_ICONS } from '../../ui/type-icons.ts';
import classes from './diagram.module.css';
import type { DiagramColumn, DiagramTable } from './diagram.ts';
import { diagramItemId } from './diagram-items.ts';
import { ItemButton } from './ItemButton.tsx';

export type TableNodeType = Node<{ readonly table: DiagramTable }, 'table'>;

/** A table: its name, how many rows it has, and the columns by which it and others are found. */
export const TableNode = memo(function TableNode({ data: { table } }: NodeProps<TableNodeType>) {
  const { id, index, table: name, columns, more } = table;
  const isTable = useWorkbench(({ selection }) => selection.table === name);
  const column = useWorkbench(({ selection }) => (selection.table === name ? selection.column : undefined));
  const rows = useWorkbench(({ plan }) => plan?.tables.find((each) => each.name === name)?.rows);
  const problems = useWorkbench(({ diagnostics }) => problemCounts(diagnostics).table(index));
  const problemWords = problemText(problems);
  const rowWords = rows === undefined ? 'not counted yet' : counted(rows, 'row');
  return (
    <div className={classes.table} data-selected={isTable}>
      <ItemButton
        id={diagramItemId('table', id)}
        place={{ table: name }}
        isSelected={isTable && column === undefined}
        className={classes.head}
        label={[name, 'table', rowWords, ...(problemWords === undefined ? [] : [problemWords])].join(', ')}
      >
        <Table2 size={15} aria-hidden />
        <span className={classes.name} title={name}>
          {name}
        </span>
        {problemWords !== undefined && (
          <span
            className={classes.problems}
            title={problemWords}
            data-severity={problems.errors > 0 ? 'error' : 'warning'}
          >
            {problems.errors > 0 ? <CircleAlert size={13} aria-hidden /> : <TriangleAlert size={13} aria-hidden />}
            {problems.errors + problems.warnings}
          </span>
        )}
        <span className={classes.rows}>{rowWords}</span>
      </ItemButton>
      {columns.map((each) => (
        <ColumnLine key={each.name} id={id} table={name} column={each} isSelected={column === each.name} />
      ))}
      {more > 0 && <div className={classes.more}>{counted(more, columns.length > 0 ? 'more column' : 'column')}</div>}
    </div>
  );
});

interface ColumnLineProps {
  readonly id: string;
  readonly table: string;
  readonly column: DiagramColumn;
  readonly isSelected: boolean;
}

function ColumnLine({ id, table, column, isSelected }: ColumnLineProps) {
  const { name, type, isKey, target } = column;
  const Icon = isKey ? KeyRound : Link2;
  const Type = TYPE_ICONS[type];
  return (
    <ItemButton
      id={diagramItemId('column', id, name)}
      place={{ table, column: name }}
      isSelected={isSelected}
      className={classes.line}
      label={[name, type, ...(isKey ? ['key'] : []), ...(target === undefined ? [] : [`points at ${target}`])].join(
        ', ',
      )}
    >
      <Icon size={13} aria-hidden />
      <span className={classes.name} title={name}>
        {name}
      </span>
      <Type size={13} aria-hidden />
    </ItemButton>
  );
}
