import '../../theme/later-styles.ts';
import { Group, Kbd, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { ACTION_GROUPS, type Action } from '../../actions/action.ts';
import { actions } from '../../actions/actions.ts';
import { lineLabel } from '../../actions/line-actions.ts';
import { shortcutKeys } from '../../actions/shortcut.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';
import { setShell } from '../../state/shell.ts';
import { useWorkbench, workbench } from '../../state/workbench.ts';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';

/** Every action that has a shortcut, by group. */
export function ShortcutSheet() {
  useReturnFocus();
  const close = () => setShell({ isShortcutSheetOpen: false });
  return (
    <Modal opened onClose={close} title="Keyboard shortcuts" size="lg">
      <Stack>
        {ACTION_GROUPS.map((group) => {
          const rows = actions.filter(
            (action) => action.group === group && action.shortcuts !== undefined && action.scope === undefined,
          );
          return rows.length > 0 && <ShortcutGroup key={group} {...{ group, rows }} />;
        })}
        <OutlineShortcuts />
        <PlaceShortcuts title="In the rows" rows={GRID_KEYS} />
        <PlaceShortcuts
          title="In the diagram"
          rows={[
            ...actions.filter(({ scope }) => scope === 'diagram').map(rowOf),
            { label: 'Go from part to part', shortcuts: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
          ]}
        />
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
          {rows.map(({ id, label, shortcuts = [] }) => (
            <ShortcutRow key={id} label={label(state)} shortcuts={shortcuts} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** The keys that work only in the outline; the same key does the like to a table, a column and a relation. */
function OutlineShortcuts() {
  const workbenchState = useWorkbench((all) => all);
  const state = { ...workbenchState, selection: {} };
  const rows = new Map<string, Action[]>();
  for (const action of actions) {
    if (action.scope !== 'outline' || action.shortcuts === undefined) continue;
    const keys = action.shortcuts.join(' ');
    rows.set(keys, [...(rows.get(keys) ?? []), action]);
  }
  return (
    <section aria-label="In the model's outline">
      <Title order={3} size="sm">
        In the model’s outline
      </Title>
      <Text size="xs" c="dimmed" mb={4}>
        While the focus is on a table, a column or a relation there.
      </Text>
      <Table>
        <Table.Tbody>
          {[...rows].map(([keys, members]) => (
            <ShortcutRow
              key={keys}
              label={[...new Set(members.map((action) => lineLabel(action, state)))].join(' · ')}
              shortcuts={keys.split(' ')}
            />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

const GRID_KEYS: readonly KeyRow[] = [
  { label: 'Select rows', shortcuts: ['shift+ArrowUp', 'shift+ArrowDown'] },
  { label: 'Copy the selected rows, or the cell', shortcuts: ['mod+c'] },
  { label: 'Go to the row a foreign key points at', shortcuts: ['mod+Enter'] },
  { label: 'To the first or the last row', shortcuts: ['mod+Home', 'mod+End'] },
];

interface KeyRow {
  readonly label: string;
  readonly shortcuts: readonly string[];
}

function rowOf({ label, shortcuts = [] }: Action): KeyRow {
  return { label: label(workbench.store.getState()), shortcuts };
}

/** The keys that work only in one place of the stage. */
function PlaceShortcuts({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
  return (
    <section aria-label={title}>
      <Title order={3} size="sm" mb={4}>
        {title}
      </Title>
      <Table>
        <Table.Tbody>
          {rows.map((row) => (
            <ShortcutRow key={row.label} {...row} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function ShortcutRow({ label, shortcuts }: { readonly label: string; readonly shortcuts: readonly string[] }) {
  return (
    <Table.Tr>
      <Table.Td>{label}</Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {shortcuts.map((shortcut) => (
            <Kbd key={shortcut}>{shortcutKeys(shortcut, IS_MAC).join(' + ')}</Kbd>
          ))}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
