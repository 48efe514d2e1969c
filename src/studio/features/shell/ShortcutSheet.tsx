import { Group, Kbd, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { ACTION_GROUPS, type Action } from '../../actions/action.ts';
import { actions } from '../../actions/actions.ts';
import { shortcutKeys } from '../../actions/shortcut.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';
import { setShell } from '../../state/shell.ts';
import { useWorkbench } from '../../state/workbench.ts';

/** Every action that has a shortcut, by group. */
export function ShortcutSheet() {
  const close = () => setShell({ isShortcutSheetOpen: false });
  return (
    <Modal opened onClose={close} title="Keyboard shortcuts" size="lg">
      <Stack>
        {ACTION_GROUPS.map((group) => {
          const rows = actions.filter((action) => action.group === group && action.shortcuts !== undefined);
          return rows.length > 0 && <ShortcutGroup key={group} {...{ group, rows }} />;
        })}
        <Text size="sm" c="dimmed">
          In a text field and in the JSON editor, Ctrl+Z is the undo of the text. In the JSON editor, Ctrl+M lets Tab
          leave the editor (Ctrl+Shift+M on a Mac).
        </Text>
      </Stack>
    </Modal>
  );
}

function ShortcutGroup({ group, rows }: { readonly group: string; readonly rows: readonly Action[] }) {
  const state = useWorkbench((all) => all);
  return (
    <section aria-label={group}>
      <Title order={3} size="sm" mb={4}>
        {group}
      </Title>
      <Table>
        <Table.Tbody>
          {rows.map((action) => (
            <Table.Tr key={action.id}>
              <Table.Td>{action.label(state)}</Table.Td>
              <Table.Td>
                <Group gap="xs" justify="flex-end">
                  {action.shortcuts?.map((shortcut) => (
                    <Kbd key={shortcut}>{shortcutKeys(shortcut, IS_MAC).join(' + ')}</Kbd>
                  ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
