import type { FormatId } from '../../formats/format-id.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { EditResult } from '../../schema/edits/edit-result.ts';
import type { Adding, NamedPart, TextQuestion } from '../state/shell.ts';
import type { View, WorkbenchActions } from '../state/workbench-state.ts';

/** What actions reach of the world outside the workbench. */
export interface ActionServices {
  readonly workbench: WorkbenchActions;
  applyEdit(label: string, change: (document: SemblanceDocument) => EditResult): boolean;
  /** The same for a deletion: the selection goes on to the neighbour, and a message brings back what is gone. */
  applyDeletion(label: string, what: string, change: (document: SemblanceDocument) => EditResult): void;
  /** Opens the dialog for something new. */
  add(adding: Adding): void;
  /** Lets the person change a name where it stands in the outline. */
  rename(part: NamedPart): void;
  ask(question: TextQuestion): void;
  saveFile(): void;
  openFile(): void;
  newDocument(): void;
  openWizard(): void;
  goToStart(): void;
  duplicateDocument(): void;
  deleteDocument(): void;
  takeOver(): void;
  /** Opens the drawer with everything that can be chosen of an export: of all tables, or at first of one. */
  openExport(table?: string): void;
  /** Begins a download of the named table in a format, or of all of them. */
  download(format: FormatId, table?: string): void;
  /** Holds the newest run and asks what becomes of what it has written. */
  cancelRun(): void;
  isRunning(): boolean;
  toggleColorScheme(): void;
  copyText(text: string, what: string): void;
  /** A random whole number from 0 to 2^32-1. */
  randomSeed(): number;
  openPalette(): void;
  /** Opens the gallery of kinds for what is selected. */
  openGallery(): void;
  openShortcuts(): void;
  /** Shows a view of the stage, on a phone instead of the pane that is shown. */
  show(view: View): void;
  /** Shows more of the diagram, or less, or all of it. */
  moveDiagram(move: 'fit' | 'in' | 'out'): void;
  /** Puts the focus on the search of the outline. */
  findInModel(): void;
  toggleProblems(): void;
  toggleRuns(): void;
  /** Moves the focus to the pane `by` places on. */
  cyclePane(by: 1 | -1): void;
}
