import { ActionIcon, Button, Menu, Skeleton, Stack, Text, TextInput, Title, Tooltip } from '@mantine/core';
import { Link2, Plus, Search, Table2, TableProperties } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { useIsReadOnly, useWorkbench } from '../../state/workbench.ts';
import { type Asked, ModelDialog } from './ModelDialog.tsx';
import classes from './model.module.css';
import { RelationSection } from './RelationSection.tsx';
import { TableSection } from './TableSection.tsx';

interface ModelPaneProps {
  /** Opens the choice of kinds for what is selected; it stands in another pane. */
  readonly onChangeKind?: () => void;
}

/** The outline of the document: its tables, columns and relations, and every structural action on them. */
export function ModelPane({ onChangeKind }: ModelPaneProps) {
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
  return <Outline key={documentId} document={document} onChangeKind={onChangeKind} />;
}

function Outline({
  document,
  onChangeKind,
}: {
  document: SemblanceDocument;
  onChangeKind: (() => void) | undefined;
}): ReactNode {
  const [filter, setFilter] = useState('');
  const [asked, setAsked] = useState<Asked>();
  const filterInput = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const close = () => {
    setAsked(undefined);
    // The dialog is gone and what it added is drawn one frame later.
    requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus());
  };
  const selected = useWorkbench((state) => state.selection.table);
  const isReadOnly = useIsReadOnly();

  return (
    <div
      ref={pane}
      className={classes.pane}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== 'KeyF') return;
        event.preventDefault();
        filterInput.current?.focus();
      }}
    >
      <div className={classes.head}>
        <Title order={2} size="h6">
          Model
        </Title>
        <Menu position="bottom-end" width={220} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<Plus size={14} aria-hidden />}
              disabled={isReadOnly}
            >
              Add
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Table2 size={16} aria-hidden />} onClick={() => setAsked({ kind: 'table' })}>
              Table…
            </Menu.Item>
            {selected !== undefined && (
              <Menu.Item
                leftSection={<TableProperties size={16} aria-hidden />}
                onClick={() => setAsked({ kind: 'column', table: selected })}
              >
                Column to {selected}…
              </Menu.Item>
            )}
            {document.tables.length > 1 && (
              <Menu.Item
                leftSection={<Link2 size={16} aria-hidden />}
                onClick={() => setAsked({ kind: 'relation', from: selected })}
              >
                Relation…
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
      <TextInput
        ref={filterInput}
        className={classes.filter ?? ''}
        size="xs"
        type="search"
        aria-label="Find a table or column"
        placeholder="Find (Ctrl+F)"
        leftSection={<Search size={14} aria-hidden />}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setFilter('');
        }}
      />
      <div className={classes.scroll}>
        {document.tables.length === 0 ? (
          <Stack p="md" gap="xs" align="flex-start">
            <Text size="sm">
              A document is a set of related tables. Begin with the things your data are about, such as customers.
            </Text>
            <Button size="xs" disabled={isReadOnly} onClick={() => setAsked({ kind: 'table' })}>
              Add a table
            </Button>
          </Stack>
        ) : (
          <TableSection document={document} filter={filter} ask={setAsked} onChangeKind={onChangeKind} />
        )}
        {document.tables.length > 1 && (
          <>
            <div className={classes.section}>
              <Title order={3} size="h6" id="model-relations">
                Relations
              </Title>
              <Tooltip label="Add a relation">
                <ActionIcon
                  size={24}
                  variant="subtle"
                  color="gray"
                  aria-label="Add a relation"
                  disabled={isReadOnly}
                  onClick={() => setAsked({ kind: 'relation', from: selected })}
                >
                  <Plus size={16} />
                </ActionIcon>
              </Tooltip>
            </div>
            <RelationSection document={document} filter={filter} ask={setAsked} />
          </>
        )}
      </div>
      {asked !== undefined && <ModelDialog document={document} asked={asked} onClose={close} />}
    </div>
  );
}
