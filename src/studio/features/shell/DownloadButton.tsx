import { Button, Menu } from '@mantine/core';
import { ChevronDown, Download } from 'lucide-react';
import { useAction } from '../../actions/useAction.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { FormatActions } from './FormatActions.tsx';
import classes from './TopBar.module.css';

/** Opens the export with all its choices; the menu beside it downloads at once, in any format, all tables or one. */
export function DownloadButton() {
  const table = useWorkbench(({ selection }) => selection.table);
  const { unavailable, run, label } = useAction('export');
  const isDisabled = unavailable !== undefined;
  return (
    <Button.Group>
      <Button
        size="sm"
        className={classes.export ?? ''}
        leftSection={<Download size={16} aria-hidden />}
        aria-disabled={isDisabled}
        {...(isDisabled ? { 'data-disabled': true, title: unavailable } : {})}
        onClick={(event) => (isDisabled ? event.preventDefault() : run())}
      >
        {label}
      </Button>
      <Menu position="bottom-end" width={340} shadow="md">
        <Menu.Target>
          <Button
            size="sm"
            px={6}
            aria-label="Choose what to download"
            style={{ borderInlineStart: '1px solid rgb(255 255 255 / 40%)' }}
          >
            <ChevronDown size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah="80dvh" style={{ overflowY: 'auto' }}>
          <Menu.Label>All tables</Menu.Label>
          <FormatActions what="download" />
          <Menu.Divider />
          <Menu.Label>{table === undefined ? 'One table' : `Only ${table}`}</Menu.Label>
          <FormatActions what="download_table" />
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
