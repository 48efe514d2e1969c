import { Button, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { FORMAT_IDS } from '../../../formats/format-id.ts';
import { actionById, runAction } from '../../actions/actions.ts';
import { useWorkbench } from '../../state/workbench.ts';
import classes from './rows.module.css';

/** Downloads the table that is shown: at once in a format, or after choosing in the export. */
export function DownloadMenu({ table }: { readonly table: string }) {
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>
        <Button size="xs" variant="default" px={10} aria-label="Download this table">
          <Download size={14} aria-hidden />
          <span className={classes.copyWord}>Download</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Ways table={table} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Drawn only while the menu is open, as it follows everything. */
function Ways({ table }: { readonly table: string }) {
  const state = useWorkbench((all) => all);
  const here = { ...state, selection: { table } };
  const unavailable = actionById('export_table').unavailable?.(here);
  return (
    <>
      {unavailable !== undefined && <Menu.Label>{unavailable}</Menu.Label>}
      {FORMAT_IDS.map((format) => (
        <Menu.Item
          key={format}
          disabled={unavailable !== undefined}
          onClick={() => runAction(`download_table_${format}`, { table })}
        >
          {actionById(`download_table_${format}`).label(here)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item disabled={unavailable !== undefined} onClick={() => runAction('export_table', { table })}>
        {actionById('export_table').label(here)}
      </Menu.Item>
    </>
  );
}
