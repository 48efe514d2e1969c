import { useEffect, useState } from 'react';
import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { type Adding, setShell, useShell } from '../../state/shell.ts';
import { useWorkbench, workbench } from '../../state/workbench.ts';
import { AddColumnDialog } from './AddColumnDialog.tsx';
import { AddRelationDialog } from './AddRelationDialog.tsx';
import { AddTableDialog } from './AddTableDialog.tsx';

/** The form for what a person wants to add, whichever menu, key or button asked for it. */
export function ModelDialog() {
  const adding = useShell((shell) => shell.adding);
  const document = useWorkbench((state) => state.document);
  return adding === undefined || document === undefined ? null : <Dialog adding={adding} document={document} />;
}

function Dialog({ adding, document }: { adding: Adding; document: SemblanceDocument }) {
  const catalog = useWorkbench((state) => state.catalog);
  const [before] = useState(() => ({
    focus: globalThis.document.activeElement,
    selection: workbench.store.getState().selection,
  }));
  useEffect(
    () => () => {
      // The dialog is gone and what it added is drawn one frame later.
      requestAnimationFrame(() =>
        restoreFocus(before.focus, workbench.store.getState().selection !== before.selection),
      );
    },
    [before],
  );
  const close = () => setShell({ adding: undefined });
  switch (adding.kind) {
    case 'table':
      return <AddTableDialog onClose={close} />;
    case 'column':
      return (
        <AddColumnDialog
          document={document}
          catalog={catalog}
          table={adding.table}
          {...(adding.at === undefined ? {} : { at: adding.at })}
          onClose={close}
        />
      );
    case 'relation':
      return <AddRelationDialog document={document} from={adding.from} onClose={close} />;
  }
}

/** Puts the focus where it was; on the new line of the outline where it was there and something was added, or is gone. */
function restoreFocus(to: Element | null, hasAdded: boolean): void {
  const isThere = to instanceof HTMLElement && to.isConnected && to !== document.body;
  const isInTree = isThere && to.closest('[role="tree"]') !== null;
  if (isThere && !(isInTree && hasAdded)) to.focus();
  else document.querySelector<HTMLElement>('[data-pane="model"] [role="treeitem"][tabindex="0"]')?.focus();
}
