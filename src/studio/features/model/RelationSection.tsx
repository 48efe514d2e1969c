import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { useIsReadOnly, useWorkbench, workbenchActions } from '../../state/workbench.ts';
import type { Asked } from './ModelDialog.tsx';
import { OutlineTree } from './OutlineTree.tsx';
import { relationItems } from './relation-items.ts';
import { renameItem } from './rename-item.ts';
import { runAction } from './run-action.ts';

interface RelationSectionProps {
  readonly document: SemblanceDocument;
  readonly filter: string;
  readonly ask: (asked: Asked) => void;
}

/** Every relation of the document as a sentence. */
export function RelationSection({ document, filter, ask }: RelationSectionProps) {
  const diagnostics = useWorkbench((state) => state.diagnostics);
  const selection = useWorkbench((state) => state.selection);
  const catalog = useWorkbench((state) => state.catalog);
  const isReadOnly = useIsReadOnly();
  const wanted = filter.trim().toLowerCase();
  const items = useMemo(
    () => relationItems(document, diagnostics).filter(({ label }) => label.toLowerCase().includes(wanted)),
    [document, diagnostics, wanted],
  );
  const selected = items.find(
    ({ table, column }) => column !== undefined && table === selection.table && column === selection.column,
  );

  if (items.length === 0) {
    return (
      <Text size="sm" c="dimmed" px="sm" pb="sm">
        {wanted === '' ? 'No table leads to another yet.' : 'No relation contains this.'}
      </Text>
    );
  }
  return (
    <OutlineTree
      label="Relations"
      document={document}
      items={items}
      selectedId={selected?.id}
      isReadOnly={isReadOnly}
      onSelect={(item) => {
        if (item.kind === 'relation')
          workbenchActions.select({ table: item.table, ...(item.column === undefined ? {} : { column: item.column }) });
      }}
      onExpand={() => undefined}
      onAction={(item, action) => {
        if (action === 'add') ask({ kind: 'relation', from: item.table });
        else runAction(item, action);
      }}
      onRename={(item, name) => renameItem(item, name, catalog?.documentSchema ?? {})}
    />
  );
}
