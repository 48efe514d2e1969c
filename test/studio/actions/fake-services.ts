import { vi } from 'vitest';
import type { SemblanceDocument } from '../../../src/schema/document-model.ts';
import type { EditResult } from '../../../src/schema/edits/edit-result.ts';
import type { ActionServices } from '../../../src/studio/actions/action-services.ts';

/** Services that do nothing but note the outcome of each edit of the document. */
export function fakeServices(document: SemblanceDocument) {
  const applied: EditResult[] = [];
  const services: ActionServices = {
    workbench: {
      edit: vi.fn(),
      editText: vi.fn(),
      discardText: vi.fn(),
      undo: vi.fn(),
      redo: vi.fn(),
      select: vi.fn(),
      show: vi.fn(),
      setScale: vi.fn(),
    },
    applyEdit(_label, change) {
      applied.push(change(document));
      return true;
    },
    applyDeletion(_label, _what, change) {
      applied.push(change(document));
    },
    add: vi.fn(),
    rename: vi.fn(),
    ask: vi.fn(),
    saveFile: vi.fn(),
    openFile: vi.fn(),
    newDocument: vi.fn(),
    openWizard: vi.fn(),
    goToStart: vi.fn(),
    duplicateDocument: vi.fn(),
    deleteDocument: vi.fn(),
    takeOver: vi.fn(),
    openExport: vi.fn(),
    download: vi.fn(),
    cancelRun: vi.fn(),
    isRunning: () => false,
    toggleColorScheme: vi.fn(),
    copyText: vi.fn(),
    randomSeed: () => 5,
    openPalette: vi.fn(),
    openGallery: vi.fn(),
    openShortcuts: vi.fn(),
    show: vi.fn(),
    moveDiagram: vi.fn(),
    findInModel: vi.fn(),
    toggleProblems: vi.fn(),
    toggleRuns: vi.fn(),
    cyclePane: vi.fn(),
  };
  return { services, applied };
}
