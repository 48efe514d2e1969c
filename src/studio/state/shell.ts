import { create } from 'zustand';
import type { Diagnostic } from '../../schema/diagnostic.ts';

/** The parts of the workbench a person can have before them; on a phone one at a time. */
export const PANES = ['model', 'stage', 'inspector'] as const;
export type Pane = (typeof PANES)[number];

/** A question that is answered with a line of text. */
export interface TextQuestion {
  readonly title: string;
  readonly label: string;
  readonly value: string;
  readonly confirm: string;
  /** Why a text is no answer, in words; undefined when it is one. */
  readonly flaw?: (text: string) => string | undefined;
  answer(text: string): void;
}

/** A table, a column, or a relation by the column that carries it (the driving parent where it has none). */
export interface NamedPart {
  readonly kind: 'table' | 'column' | 'relation';
  readonly table: string;
  readonly column?: string;
}

/** What a person is about to add, in a dialog. */
export type Adding =
  | { readonly kind: 'table' }
  /** At index `at` among the columns; the last where it is left out. */
  | { readonly kind: 'column'; readonly table: string; readonly at?: number }
  | { readonly kind: 'relation'; readonly from: string | undefined };

/** What of the shell is open; view state of this tab, neither kept nor undone. */
export interface ShellState {
  readonly isPaletteOpen: boolean;
  readonly isShortcutSheetOpen: boolean;
  /** The gallery of kinds for what is selected. */
  readonly isGalleryOpen: boolean;
  readonly areProblemsOpen: boolean;
  readonly areRunsOpen: boolean;
  readonly isExportOpen: boolean;
  /** The one table the export is opened for. */
  readonly exportTable?: string | undefined;
  /** Whether there has been a message to show yet. */
  readonly hasToasts: boolean;
  /** The pane a person went to last: the one that a phone shows. */
  readonly pane: Pane;
  /** Between phone and desk the model and the inspector lie over the stage while they are open. */
  readonly isModelOpen: boolean;
  readonly isInspectorOpen: boolean;
  readonly question?: TextQuestion | undefined;
  readonly adding?: Adding | undefined;
  /** How the diagram is to be looked at from now on. */
  readonly diagramMove?: 'fit' | 'in' | 'out' | undefined;
  /** The JSON pointer whose field in the inspector is to get the focus. */
  readonly fieldToFocus?: string | undefined;
  /** The finding whose place in the JSON text is to get the cursor. */
  readonly textToFocus?: Diagnostic | undefined;
  /** What is being renamed where its name stands in the outline. */
  readonly renaming?: NamedPart | undefined;
}

export const useShell = create<ShellState>(() => ({
  isPaletteOpen: false,
  isShortcutSheetOpen: false,
  isGalleryOpen: false,
  areProblemsOpen: false,
  areRunsOpen: false,
  isExportOpen: false,
  hasToasts: false,
  pane: 'stage',
  isModelOpen: false,
  isInspectorOpen: false,
}));

/** Changes what is open. */
export function setShell(changes: Partial<ShellState>): void {
  useShell.setState(changes);
}

/** Brings a pane before the person, however the width of the page lays the panes out. */
export function showPane(pane: Pane): void {
  switch (pane) {
    case 'model':
      setShell({ pane, isModelOpen: true });
      break;
    case 'stage':
      setShell({ pane, isModelOpen: false });
      break;
    case 'inspector':
      setShell({ pane, isInspectorOpen: true });
      break;
  }
}
