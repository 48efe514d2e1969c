import { Button, Menu } from '@mantine/core';
import { ChevronDown, Download } from 'lucide-react';
import { useDownload } from '../../actions/download-store.ts';
import { MenuAction } from '../../actions/MenuAction.tsx';
import { useAction } from '../../actions/useAction.ts';
import classes from './TopBar.module.css';

/** Downloads every table; the menu beside it downloads one. */
export function DownloadButton() {
  useDownload((state) => state.download.kind);
  const { unavailable, run } = useAction('download_csv');
  const isDisabled = unavailable !== undefined;
  return (
    <Button.Group>
      <Button
        size="sm"
        leftSection={<Download size={16} aria-hidden />}
        aria-label="Download CSV"
        aria-disabled={isDisabled}
        {...(isDisabled ? { 'data-disabled': true, title: unavailable } : {})}
        onClick={(event) => (isDisabled ? event.preventDefault() : run())}
      >
        <span className={classes.full}>Download&nbsp;</span>CSV
      </Button>
      <Menu position="bottom-end" width={300} shadow="md">
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
        <Menu.Dropdown>
          <MenuAction id="download_csv" />
          <MenuAction id="download_table" />
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  );
}
