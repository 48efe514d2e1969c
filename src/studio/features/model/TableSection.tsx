import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { useShell } from '../../state/shell.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { OutlineTree } from './OutlineTree.tsx';
import { outlineOf } from './outline.ts';
import { itemId } from './outline-item.ts';
import { useExpanded } from './useExpanded.ts';

interface TableSectionProps {
  readonly document: SemblanceDocument;
  readonly filter: string;
}

/** The tables and their columns as a tree. */
export function TableSection({ document, filter }: TableSectionProps) {
  const plan = useWorkbench((state) => state.plan);
  const diagnostics = useWorkbench((state) => state.diagnostics);
  const selection = useWorkbench((state) => state.selection);
  const renaming = useShell((shell) => shell.renaming);
  const { expanded, closed, expand } = useExpanded(document, selection, renaming);
  const items = useMemo(
    () => outlineOf({ document, plan, diagnostics, expanded, closed, filter }),
    [document, plan, diagnostics, expanded, filter, closed],
  );

  return items.length === 0 ? (
    <Text size="sm" c="dimmed" p="sm" role="status">
      No table or column is called “{filter.trim()}”.
    </Text>
  ) : (
    <OutlineTree
      label="Tables and columns"
      items={items}
      selectedId={
        selection.table === undefined
          ? undefined
          : itemId(selection.column === undefined ? 'table' : 'column', selection.table, selection.column)
      }
      onExpand={expand}
    />
  );
}
