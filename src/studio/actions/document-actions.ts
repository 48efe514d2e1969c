import { type Action, whyNoDocument, whyReadOnly } from './action.ts';
import type { ActionServices } from './action-services.ts';

/** Undo, files, documents and the seed. */
export function documentActions(services: ActionServices): readonly Action[] {
  const { workbench } = services;
  return [
    {
      id: 'undo',
      group: 'Edit',
      label: ({ undoLabel, brokenText }) =>
        brokenText === undefined ? withLabel('Undo', undoLabel) : 'Discard the broken text',
      keywords: 'back revert',
      shortcuts: ['mod+z'],
      unavailable: (state) =>
        state.brokenText === undefined
          ? (whyReadOnly(state) ?? missing(state.undoLabel, 'There is nothing to undo.'))
          : undefined,
      run: () => workbench.undo(),
    },
    {
      id: 'redo',
      group: 'Edit',
      label: ({ redoLabel }) => withLabel('Redo', redoLabel),
      keywords: 'again forward',
      shortcuts: ['mod+shift+z', 'mod+y'],
      unavailable: (state) => whyReadOnly(state) ?? missing(state.redoLabel, 'There is nothing to redo.'),
      run: () => workbench.redo(),
    },
    {
      id: 'roll_seed',
      group: 'Edit',
      label: () => 'Roll another seed',
      keywords: 'dice random number reseed',
      unavailable: whyReadOnly,
      run: () => {
        const seed = services.randomSeed();
        workbench.edit('Roll seed', (document) => ({ ...document, seed }));
      },
    },
    {
      id: 'copy_seed',
      group: 'Edit',
      label: () => 'Copy the seed',
      keywords: 'clipboard number',
      unavailable: whyNoDocument,
      run: ({ document }) => document && services.copyText(String(document.seed), 'The seed'),
    },
    {
      id: 'save_file',
      group: 'Document',
      label: () => 'Save to a file',
      keywords: 'export json download document backup',
      shortcuts: ['mod+s'],
      inEditor: true,
      unavailable: whyNoDocument,
      run: () => services.saveFile(),
    },
    {
      id: 'open_file',
      group: 'Document',
      label: () => 'Open a file…',
      keywords: 'load import json upload',
      shortcuts: ['mod+o'],
      inEditor: true,
      run: () => services.openFile(),
    },
    {
      id: 'new_document',
      group: 'Document',
      label: () => 'New empty document',
      keywords: 'create blank start',
      run: () => services.newDocument(),
    },
    {
      id: 'open_wizard',
      group: 'Document',
      label: () => 'New document, step by step',
      keywords: 'wizard guide assistant create industry building blocks',
      run: () => services.openWizard(),
    },
    {
      id: 'go_to_start',
      group: 'Document',
      label: () => 'All documents and templates',
      keywords: 'home start gallery recent close',
      run: () => services.goToStart(),
    },
    {
      id: 'rename_document',
      group: 'Document',
      label: () => 'Rename the document…',
      keywords: 'title name',
      unavailable: whyReadOnly,
      run: ({ document }) =>
        services.ask({
          title: 'Rename the document',
          label: 'Name',
          value: document?.name ?? '',
          confirm: 'Rename',
          flaw: nameFlaw,
          answer: (name) => workbench.edit('Rename document', (current) => ({ ...current, name: name.trim() })),
        }),
    },
    {
      id: 'duplicate_document',
      group: 'Document',
      label: () => 'Duplicate the document',
      keywords: 'copy clone',
      unavailable: whyNoDocument,
      run: () => services.duplicateDocument(),
    },
    {
      id: 'delete_document',
      group: 'Document',
      label: () => 'Delete the document',
      keywords: 'remove trash',
      unavailable: (state) => (state.saveState.kind === 'read_only' ? whyReadOnly(state) : whyNoDocument(state)),
      run: () => services.deleteDocument(),
    },
    {
      id: 'take_over',
      group: 'Document',
      label: () => 'Take over from the other tab',
      keywords: 'read-only edit lock',
      unavailable: ({ saveState }) =>
        saveState.kind === 'read_only' ? undefined : 'This tab already writes the document.',
      run: () => services.takeOver(),
    },
  ];
}

/** Why a text cannot name a document. */
export function nameFlaw(name: string): string | undefined {
  if (name.trim() === '') return 'A document needs a name.';
  return name.trim().length > 200 ? 'A name has at most 200 characters.' : undefined;
}

function withLabel(verb: string, label: string | undefined): string {
  return label === undefined ? verb : `${verb}: ${label}`;
}

function missing(present: string | undefined, reason: string): string | undefined {
  return present === undefined ? reason : undefined;
}
