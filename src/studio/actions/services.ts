import { navigate } from '../routing/router.ts';
import { setShell, showPane, useShell } from '../state/shell.ts';
import { workbench } from '../state/workbench.ts';
import { session } from '../storage/current-session.ts';
import { downloadDocument } from '../storage/download-document.ts';
import { toggleColorScheme } from '../theme/color-scheme.ts';
import { tell, warn } from '../ui/toast.ts';
import type { ActionServices } from './action-services.ts';
import { applyDeletion } from './apply-deletion.ts';
import { applyEdit } from './apply-edit.ts';
import { deleteOpenDocument, duplicateOpenDocument } from './keep-documents.ts';
import { pickFile, startEmpty } from './open-document.ts';
import { cyclePane, findInModel } from './panes.ts';
import { askToCancelRun, downloadTables, isRunning } from './run-services.ts';

/** The world outside the workbench, as it is in a browser. */
export const services: ActionServices = {
  workbench,
  applyEdit,
  applyDeletion,
  add: (adding) => setShell({ adding }),
  rename(renaming) {
    showPane('model');
    setShell({ renaming });
  },
  ask: (question) => setShell({ question }),
  saveFile: () => attempt(workbench.settled().then(downloadDocument)),
  openFile: pickFile,
  newDocument: () => attempt(startEmpty()),
  openWizard: () => navigate({ kind: 'wizard', step: 'purpose' }),
  goToStart: () => navigate({ kind: 'start' }),
  duplicateDocument: () => attempt(duplicateOpenDocument()),
  deleteDocument: () => attempt(deleteOpenDocument()),
  takeOver: () => attempt(session.takeOver()),
  openExport: (exportTable) => setShell({ isExportOpen: true, exportTable }),
  download: (format, table) => attempt(downloadTables(format, table)),
  cancelRun: () => attempt(askToCancelRun()),
  isRunning,
  toggleColorScheme,
  copyText: (text, what) => attempt(copy(text, what)),
  randomSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  openPalette: () => setShell({ isPaletteOpen: true }),
  openGallery() {
    showPane('inspector');
    setShell({ isGalleryOpen: true });
  },
  show(view) {
    workbench.show(view);
    setShell({ pane: 'stage' });
  },
  moveDiagram: (diagramMove) => setShell({ diagramMove }),
  findInModel,
  openShortcuts: () => setShell({ isShortcutSheetOpen: true }),
  toggleProblems: () => setShell({ areProblemsOpen: !useShell.getState().areProblemsOpen, areRunsOpen: false }),
  toggleRuns: () => setShell({ areRunsOpen: !useShell.getState().areRunsOpen, areProblemsOpen: false }),
  cyclePane,
};

async function copy(text: string, what: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  tell(`${what} was copied: ${text}`);
}

function attempt(work: Promise<void>): void {
  work.catch((reason: unknown) => warn('That did not work', reason instanceof Error ? reason.message : String(reason)));
}
