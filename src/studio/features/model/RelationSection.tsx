import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { useWorkbench } from '../../state/workbench.ts';
import { OutlineTree } from './OutlineTree.tsx';
import { relationItems } from './relation-items.ts';

interface RelationSectionProps {
  readonly document: SemblanceDocument;
  readonly filter: string;
}

/** Every relation of the document as a sentence. */
export function RelationSection({ document, filter }: RelationSectionProps) {
  const diagnostics = useWorkbench((state) => state.diagnostics);
  const selection = useWorkbench((state) => state.selection);
  const wanted = filter.trim().toLowerCase();
  const items = useMemo(
    () => relationItems(document, diagnostics).filter(({ label }) => label.toLowerCase().includes(wanted)),
    [document, diagnostics, wanted],
  );
  const selected = items.find(
    ({ table, columns }) =>
      table === selection.table && selection.column !== undefined && columns.includes(selection.column),
  );

  if (items.length === 0) {
    return (
      <Text size="sm" c="dimmed" px="sm" pb="sm">
        {wanted === '' ? 'No table leads to another yet.' : 'No relation contains this.'}
      </Text>
    );
  }
  return <OutlineTree label="Relations" items={items} selectedId={selected?.id} onExpand={() => undefined} />;
}
