import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { memo, useState } from 'react';
import type { CopyFormat } from '../../../runtime/protocol.ts';
import { useCameFrom } from '../../routing/router.ts';
import { workbenchActions } from '../../state/workbench.ts';
import { counted, formatCount } from '../../ui/format.ts';
import { Later } from '../../ui/Later.tsx';
import { CopyMenu } from './CopyMenu.tsx';
import { DownloadMenu } from './DownloadMenu.tsx';
import { readRowNumber } from './read-row-number.ts';
import type { RowRange } from './row-selection.ts';
import classes from './rows.module.css';

interface RowsToolbarProps {
  /** The names of all tables. */
  readonly tables: readonly string[];
  readonly table: string;
  /** Those of the table. */
  readonly rows: number;
  readonly range: RowRange;
  readonly onGoTo: (row: number) => void;
  /** The rows that are selected. */
  readonly chosen: RowRange | undefined;
  readonly onCopy: (range: RowRange, as: CopyFormat) => void;
}

/** Which table, which rows are in view, a way to any row and back, and the ways out; an edit elsewhere draws none of it again. */
export const RowsToolbar = memo(function RowsToolbar(props: RowsToolbarProps) {
  const { tables, table, rows, range, chosen, onGoTo, onCopy } = props;
  return (
    <div className={classes.toolbar}>
      <Later step={2}>
        <NativeSelect
          size="xs"
          aria-label="Table"
          className={classes.tableChoice}
          value={table}
          data={[...tables]}
          onChange={(event) => workbenchActions.select({ table: event.currentTarget.value })}
        />
        <BackButton />
        <RangeText {...{ range, rows }} />
        <GoToRow rows={rows} onGoTo={onGoTo} />
        <CopyMenu range={chosen ?? range} isChosen={chosen !== undefined} rows={rows} onCopy={onCopy} />
        <DownloadMenu table={table} />
      </Later>
    </div>
  );
});

/** Which rows are in view of how many. */
function RangeText({ range, rows }: Pick<RowsToolbarProps, 'range' | 'rows'>) {
  if (range.to <= range.from) return <span className={classes.range}>{counted(rows, 'row')}</span>;
  const inView = `${formatCount(range.from + 1)} to ${formatCount(range.to)}`;
  const ofAll = `of ${counted(rows, 'row')}`;
  return (
    <span className={classes.range} title={`${inView} ${ofAll}`}>
      <span>{inView}</span> <span>{ofAll}</span>
    </span>
  );
}

/** The way back to the cell from which a foreign key was followed. */
function BackButton() {
  const from = useCameFrom();
  if (from?.kind !== 'document' || from.table === undefined) return null;
  const place = `${from.table}${from.row === undefined ? '' : `, row ${formatCount(from.row + 1)}`}`;
  return (
    <Button
      size="xs"
      variant="default"
      px={10}
      aria-label={`Back to ${place}`}
      title={`Back to ${place}`}
      onClick={() => window.history.back()}
    >
      <Undo2 size={14} aria-hidden />
      <span className={classes.copyWord}>Back</span>
    </Button>
  );
}

function GoToRow({ rows, onGoTo }: { readonly rows: number; readonly onGoTo: (row: number) => void }) {
  const [value, setValue] = useState('');
  const row = readRowNumber(value, rows);
  const isFlawed = value !== '' && row === undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (row !== undefined) onGoTo(row - 1);
      }}
    >
      <TextInput
        size="xs"
        className={classes.goTo}
        inputMode="numeric"
        autoComplete="off"
        aria-label="Go to row"
        placeholder="Go to row"
        disabled={rows === 0}
        value={value}
        error={isFlawed}
        title={isFlawed ? `A row number from 1 to ${formatCount(rows)}` : undefined}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
    </form>
  );
}
