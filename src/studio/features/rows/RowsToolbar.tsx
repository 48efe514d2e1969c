import { Button, Menu, NativeSelect, TextInput } from '@mantine/core';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { TableSummary } from '../../../runtime/protocol.ts';
import { counted, formatCount } from '../../ui/format.ts';
import type { RowRange } from './RowsGrid.tsx';
import classes from './rows.module.css';

interface RowsToolbarProps {
  readonly tables: readonly TableSummary[];
  readonly table: TableSummary;
  readonly range: RowRange;
  readonly onTable: (name: string) => void;
  readonly onGoTo: (row: number) => void;
  readonly onCopy: (what: 'visible' | 'page') => void;
}

/** Which table, which rows are in view, a way to any row, and the way out to a spreadsheet. */
export function RowsToolbar({ tables, table, range, onTable, onGoTo, onCopy }: RowsToolbarProps) {
  return (
    <div className={classes.toolbar}>
      <NativeSelect
        size="xs"
        aria-label="Table"
        className={classes.tableChoice}
        value={table.name}
        data={tables.map(({ name }) => name)}
        onChange={(event) => onTable(event.currentTarget.value)}
      />
      <span className={classes.range}>
        {range.to > range.from
          ? `${formatCount(range.from + 1)} to ${formatCount(range.to)} of ${counted(table.rows, 'row')}`
          : counted(table.rows, 'row')}
      </span>
      <GoToRow rows={table.rows} onGoTo={onGoTo} />
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <Button size="xs" variant="default" px={10} aria-label="Copy rows" disabled={table.rows === 0}>
            <Copy size={14} aria-hidden />
            <span className={classes.copyWord}>Copy</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>As tab-separated text, for a spreadsheet</Menu.Label>
          <Menu.Item onClick={() => onCopy('visible')}>The rows in view</Menu.Item>
          <Menu.Item onClick={() => onCopy('page')}>100 rows from the first in view</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function GoToRow({ rows, onGoTo }: { readonly rows: number; readonly onGoTo: (row: number) => void }) {
  const [value, setValue] = useState('');
  const isFlawed = value !== '' && !/^[\d\s\u202f]+$/.test(value);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const digits = value.replace(/[\s\u202f]/g, '');
        const row = Number(digits);
        if (digits !== '' && Number.isFinite(row)) onGoTo(Math.min(Math.max(Math.round(row), 1), rows) - 1);
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
