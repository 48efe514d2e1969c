import { Button, Menu, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link2, Plus, Search, Table2, TableProperties, Workflow } from 'lucide-react';
import { memo, type ReactNode, useEffect, useRef, useState } from 'react';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { actionById, runAction } from '../../actions/actions.ts';
import { MenuAction } from '../../actions/MenuAction.tsx';
import { matchesShortcut, shortcutKeys } from '../../actions/shortcut.ts';
import { useAction } from '../../actions/useAction.ts';
import { IS_MAC } from '../../actions/useActionKeys.ts';
import { useShell } from '../../state/shell.ts';
import { useWorkbench } from '../../state/workbench.ts';
import classes from './model.module.css';
import { RelationSection } from './RelationSection.tsx';
import { TableSection } from './TableSection.tsx';

interface ModelPaneProps {
  /** What closes the pane where it lies over another. */
  readonly close?: ReactNode;
}

/** The outline of the document: its tables, columns and relations, and every structural action on them. */
export function ModelPane({ close }: ModelPaneProps) {
  const document = useWorkbench((state) => state.document);
  const documentId = useWorkbench((state) => state.documentId);
  if (document === undefined) {
    return (
      <Stack p="md" gap="sm" aria-busy>
        {[80, 60, 70, 50, 65].map((width) => (
          <Skeleton key={width} h={16} w={`${width}%`} />
        ))}
      </Stack>
    );
  }
  return <Outline key={documentId} document={document} close={close} />;
}

function Outline({ document, close }: { document: SemblanceDocument; close: ReactNode }): ReactNode {
  const [filter, setFilter] = useState('');
  const renaming = useShell((shell) => shell.renaming);
  const [find = ''] = actionById('find_in_model').shortcuts ?? [];

  // What is being renamed must be there to be seen.
  const seen = useRef(renaming);
  useEffect(() => {
    if (renaming !== seen.current && renaming !== undefined) setFilter('');
    seen.current = renaming;
  }, [renaming]);

  return (
    <div
      className={classes.pane}
      onKeyDown={(event) => {
        if (!matchesShortcut(find, event.nativeEvent, IS_MAC)) return;
        event.preventDefault();
        runAction('find_in_model');
      }}
    >
      <Head close={close} />
      <Filter value={filter} onChange={setFilter} find={find} />
      <div className={classes.scroll}>
        {document.tables.length === 0 ? <FirstTable /> : <TableSection document={document} filter={filter} />}
        {document.tables.length > 1 && (
          <>
            <RelationHead />
            <RelationSection document={document} filter={filter} />
          </>
        )}
      </div>
    </div>
  );
}

// What stands around the outline is the same for every document, and not drawn again with each edit.

const Head = memo(function Head({ close }: { readonly close: ReactNode }) {
  return (
    <div className={classes.head}>
      <Title order={2} size="h6">
        Model
      </Title>
      <ActionButton id="show_diagram" icon={Workflow} size={26} />
      <Menu position="bottom-end" width={260} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<Plus size={14} aria-hidden />}>
            Add
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <MenuAction id="add_table" icon={Table2} />
          <MenuAction id="add_column" icon={TableProperties} />
          <MenuAction id="add_relation" icon={Link2} />
        </Menu.Dropdown>
      </Menu>
      {close}
    </div>
  );
});

interface FilterProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The shortcut that leads here. */
  readonly find: string;
}

const Filter = memo(function Filter({ value, onChange, find }: FilterProps) {
  return (
    <TextInput
      className={classes.filter ?? ''}
      size="xs"
      type="search"
      aria-label="Find a table or column"
      placeholder={`Find (${shortcutKeys(find, IS_MAC).join('+')})`}
      leftSection={<Search size={14} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('');
      }}
    />
  );
});

const RelationHead = memo(function RelationHead() {
  return (
    <div className={classes.section}>
      <Title order={3} size="h6">
        Relations
      </Title>
      <ActionButton id="add_relation" icon={Plus} size={24} />
    </div>
  );
});

/** What an outline without tables shows. */
function FirstTable() {
  const { unavailable, run } = useAction('add_table');
  return (
    <Stack p="md" gap="xs" align="flex-start">
      <Text size="sm">
        A document is a set of related tables. Begin with the things your data are about, such as customers.
      </Text>
      <Button size="xs" disabled={unavailable !== undefined} onClick={run}>
        Add a table
      </Button>
      {unavailable !== undefined && (
        <Text size="xs" c="dimmed">
          {unavailable}
        </Text>
      )}
    </Stack>
  );
}
