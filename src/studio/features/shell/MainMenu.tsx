import { ActionIcon, Menu } from '@mantine/core';
import { Menu as MenuIcon } from 'lucide-react';
import { Fragment } from 'react';
import type { ActionId } from '../../actions/action.ts';
import { MenuAction } from '../../actions/MenuAction.tsx';

const SECTIONS: readonly (readonly ActionId[])[] = [
  ['go_to_start', 'open_wizard', 'new_document', 'open_file', 'save_file'],
  ['rename_document', 'duplicate_document', 'delete_document'],
  ['search', 'shortcuts', 'toggle_color_scheme'],
];

/** The menu of the document. */
export function MainMenu() {
  return (
    <Menu position="bottom-start" width={320} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label="Menu">
          <MenuIcon size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SECTIONS.map((ids, index) => (
          <Fragment key={ids.join()}>
            {index > 0 && <Menu.Divider />}
            {ids.map((id) => (
              <MenuAction key={id} {...{ id }} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
