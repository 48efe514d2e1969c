import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { Lock, TriangleAlert } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { ColumnSpec, TableSpec } from '../../../schema/document-model.ts';
import { streamName } from '../../../schema/edits/stream-name.ts';
import { useIsReadOnly, useWorkbench, workbenchActions } from '../../state/workbench.ts';
import type { WorkbenchState } from '../../state/workbench-state.ts';
import { ColumnForm } from './ColumnForm.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import type { Gallery } from './gallery.ts';
import { InspectorPath } from './InspectorPath.tsx';
import classes from './inspector.module.css';
import { TableForm } from './TableForm.tsx';
import { useFieldFocus } from './useFieldFocus.ts';

interface InspectorPaneProps {
  /** The chart and facts of a column. */
  readonly chart?: (column: { readonly table: string; readonly column: string }) => ReactNode;
  /** The gallery of kinds, where another pane may open it; the inspector keeps it to itself where this is left out. */
  readonly gallery?: Gallery;
  /** What closes the pane where it lies over another. */
  readonly close?: ReactNode;
}

/** Edits whatever is selected: a column, a table, or the document where nothing is. */
export function InspectorPane({ chart, gallery: outside, close }: InspectorPaneProps) {
  const [opened, onOpenedChange] = useState(false);
  const gallery = outside ?? { opened, onOpenedChange };
  // Names alone: the pane is not drawn again with each edit, only the form in it.
  const document = useWorkbench((state) => state.document?.name);
  const table = useWorkbench((state) => selectedTable(state)?.name);
  const column = useWorkbench((state) => selectedColumn(state)?.name);
  const isReadOnly = useIsReadOnly();
  const noticeId = useId();
  const root = useRef<HTMLDivElement>(null);
  useFieldFocus(root);

  if (document === undefined) {
    return (
      <div aria-busy className={classes.pane}>
        <Stack p="md" gap="sm">
          <Skeleton h={20} w="60%" />
          <Skeleton h={120} />
          <Skeleton h={32} />
          <Skeleton h={32} />
        </Stack>
      </div>
    );
  }

  return (
    <div ref={root} className={classes.pane}>
      <div className={classes.head}>
        <InspectorPath document={document} table={table} column={column} />
        {close}
      </div>
      <ReadOnlyNotice id={noticeId} />
      <div className={classes.scroll}>
        <Stack p="sm" gap="sm">
          {table !== undefined && column !== undefined && chart?.({ table, column })}
          <fieldset
            disabled={isReadOnly}
            className={classes.form}
            aria-label="Properties"
            {...(isReadOnly ? { 'aria-describedby': noticeId } : {})}
          >
            <SelectedForm gallery={gallery} />
          </fieldset>
        </Stack>
      </div>
    </div>
  );
}

function SelectedForm({ gallery }: { gallery: Gallery }) {
  const document = useWorkbench((state) => state.document);
  const catalog = useWorkbench((state) => state.catalog);
  const selection = useWorkbench((state) => state.selection);
  const diagnostics = useWorkbench((state) => state.diagnostics);
  const isColumn = selection.column !== undefined;
  // The form of a column shows nothing of the plan, and is not drawn again with it.
  const plan = useWorkbench((state) => (isColumn ? undefined : state.plan));
  const planIsOld = useWorkbench((state) => !isColumn && state.planIsOld);
  const table = useWorkbench(selectedTable);
  const column = useWorkbench(selectedColumn);

  if (document === undefined || catalog === undefined) return <Skeleton h={200} aria-label="The engine is starting" />;
  const shared = { document, catalog, diagnostics };
  if (table === undefined) return <DocumentForm {...shared} plan={plan} planIsOld={planIsOld} />;
  // The name of its randomness stays when a part is renamed, and so does the form a person is in.
  if (column === undefined) {
    const summary = plan?.tables.find(({ key }) => key === streamName(table));
    return (
      <TableForm
        key={streamName(table)}
        {...shared}
        table={table}
        summary={summary}
        planIsOld={planIsOld}
        gallery={gallery}
      />
    );
  }
  return (
    <ColumnForm
      key={`${streamName(table)} ${streamName(column)}`}
      {...shared}
      table={table}
      column={column}
      gallery={gallery}
    />
  );
}

function selectedTable({ document, selection }: WorkbenchState): TableSpec | undefined {
  return document?.tables.find(({ name }) => name === selection.table);
}

function selectedColumn(state: WorkbenchState): ColumnSpec | undefined {
  return selectedTable(state)?.columns.find(({ name }) => name === state.selection.column);
}

/** Why nothing can be edited here, and the ways out. */
function ReadOnlyNotice({ id }: { id: string }) {
  const isBroken = useWorkbench((state) => state.brokenText !== undefined);
  const isReadOnly = useWorkbench((state) => state.saveState.kind === 'read_only');
  if (isBroken) {
    return (
      <Alert
        id={id}
        color="red"
        variant="outline"
        p="xs"
        m="xs"
        icon={<TriangleAlert size={16} aria-hidden />}
        title="The JSON text has an error"
      >
        <Text size="xs">The form shows the last version that held and can be used again once the text does.</Text>
        <Group gap="xs" mt={6}>
          <Button size="compact-xs" onClick={() => workbenchActions.show('json')}>
            Go there
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => workbenchActions.discardText()}>
            Discard text
          </Button>
        </Group>
      </Alert>
    );
  }
  if (!isReadOnly) return null;
  return (
    <Alert id={id} color="gray" variant="outline" p="xs" m="xs" icon={<Lock size={16} aria-hidden />} title="Read-only">
      <Text size="xs">This document is open for editing in another tab.</Text>
    </Alert>
  );
}
