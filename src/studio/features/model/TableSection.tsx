import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { useIsReadOnly, useWorkbench, workbenchActions } from '../../state/workbench.ts';
import type { Asked } from './ModelDialog.tsx';
import { OutlineTree } from './OutlineTree.tsx';
import { outlineOf } from './outline.ts';
import { itemId, type OutlineItem } from './outline-item.ts';
import { renameItem } from './rename-item.ts';
import { runAction } from './run-action.ts';
import { useExpanded } from './useExpanded.ts';

interface TableSectionProps {
  readonly document: SemblanceDocument;
  readonly filter: string;
  readonly ask: (asked: Asked) => void;
  readonly onChangeKind: (() => void) | undefined;
}

/** The tables and their columns as a tree. */
export function TableSection({ document, filter, ask, onChangeKind }: TableSectionProps) {
  const plan = useWorkbench((state) => state.plan);
  const diagnostics = useWorkbench((state) => state.diagnostics);
  const selection = useWorkbench((state) => state.selection);
  const catalog = useWorkbench((state) => state.catalog);
  const isReadOnly = useIsReadOnly();
  const { expanded, closed, expand } = useExpanded(document, selection);
  const items = useMemo(
    () => outlineOf({ document, plan, diagnostics, expanded, closed, filter }),
    [document, plan, diagnostics, expanded, filter, closed],
  );

  const select = (item: OutlineItem) =>
    workbenchActions.select(
      item.kind === 'column' ? { table: item.table, column: item.column } : { table: item.table },
    );

  return items.length === 0 ? (
    <Text size="sm" c="dimmed" p="sm" role="status">
      No table or column is called “{filter.trim()}”.
    </Text>
  ) : (
    <OutlineTree
      label="Tables and columns"
      document={document}
      items={items}
      selectedId={
        selection.table === undefined
          ? undefined
          : itemId(selection.column === undefined ? 'table' : 'column', selection.table, selection.column)
      }
      isReadOnly={isReadOnly}
      onSelect={select}
      onExpand={expand}
      onAction={(item, action) => {
        if (action === 'add') ask({ kind: 'column', table: item.table, ...placeAfter(document, item) });
        else if (action === 'change_kind') {
          select(item);
          onChangeKind?.();
        } else runAction(item, action);
      }}
      onRename={(item, name) => renameItem(item, name, catalog?.documentSchema ?? {})}
    />
  );
}

function placeAfter(document: SemblanceDocument, item: OutlineItem): { readonly at?: number } {
  if (item.kind === 'table') return {};
  const columns = document.tables.find(({ name }) => name === item.table)?.columns ?? [];
  return { at: columns.findIndex(({ name }) => name === item.column) + 1 };
}
