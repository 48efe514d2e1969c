import { Button, Kbd, Menu } from '@mantine/core';
import { Copy } from 'lucide-react';
import { PAGE_ROWS } from '../../../runtime/page-size.ts';
import type { CopyFormat } from '../../../runtime/protocol.ts';
import { shortcutKeys } from '../../actions/shortcut.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';
import { counted } from '../../ui/format.ts';
import { COPY_FORMATS } from './copy-rows.ts';
import type { RowRange } from './row-selection.ts';
import classes from './rows.module.css';

const formats: readonly CopyFormat[] = ['tsv', 'csv', 'json'];

interface CopyMenuProps {
  /** The rows that are selected, or else in view. */
  readonly range: RowRange;
  readonly isChosen: boolean;
  /** Of the whole table. */
  readonly rows: number;
  readonly onCopy: (range: RowRange, as: CopyFormat) => void;
}

/** Copies the rows that are selected, or else those in view, in one of three ways of writing. */
export function CopyMenu({ range, isChosen, rows, onCopy }: CopyMenuProps) {
  const count = counted(range.to - range.from, 'row');
  const page = { from: range.from, to: Math.min(rows, range.from + PAGE_ROWS) };
  return (
    <Menu position="bottom-end" width={250}>
      <Menu.Target>
        <Button size="xs" variant="default" px={10} aria-label="Copy rows" disabled={rows === 0}>
          <Copy size={14} aria-hidden />
          <span className={classes.copyWord}>Copy</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{isChosen ? `${count} selected` : `${count} in view; Shift and arrows select others`}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            onClick={() => onCopy(range, format)}
            rightSection={
              isChosen && format === 'tsv' ? <Kbd size="xs">{shortcutKeys('mod+c', IS_MAC).join('+')}</Kbd> : undefined
            }
          >
            {COPY_FORMATS[format]}
          </Menu.Item>
        ))}
        {!isChosen && (
          <>
            <Menu.Divider />
            <Menu.Label>{counted(page.to - page.from, 'row')} from the first in view</Menu.Label>
            {formats.map((format) => (
              <Menu.Item key={format} onClick={() => onCopy(page, format)}>
                {COPY_FORMATS[format]}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
