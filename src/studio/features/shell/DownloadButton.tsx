import { Button, Menu } from '@mantine/core';
import { ChevronDown, Download } from 'lucide-react';
import { FORMATS } from '../../../formats/registry.ts';
import { useDownload } from '../../actions/download-store.ts';
import { useAction } from '../../actions/useAction.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { FormatActions } from './FormatActions.tsx';
import classes from './TopBar.module.css';

/** Downloads every table in the format that was chosen last; the menu beside it has every format, and one table. */
export function DownloadButton() {
  useDownload((state) => state.download.kind);
  const format = useDownload((state) => state.format);
  const table = useWorkbench(({ selection }) => selection.table);
  const { unavailable, run } = useAction(`download_${format}`);
  const isDisabled = unavailable !== undefined;
  const { title } = FORMATS[format];
  const [short = '', more = ''] = title.split(' ');
  return (
    <Button.Group>
      <Button
        size="sm"
        leftSection={<Download size={16} aria-hidden />}
        aria-label={`Download ${title}`}
        aria-disabled={isDisabled}
        {...(isDisabled ? { 'data-disabled': true, title: unavailable } : {})}
        onClick={(event) => (isDisabled ? event.preventDefault() : run())}
      >
        <span className={classes.full}>Download&nbsp;</span>
        {short}
        {more !== '' && <span className={classes.full}>&nbsp;{more}</span>}
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
