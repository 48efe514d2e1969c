import type { Catalog } from '../../engine/catalog.ts';
import type { OpenResult, PlanSummary, Preparing, RunSettings } from '../../runtime/protocol.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { Impact as EditImpact } from '../../schema/edits/impact.ts';

/** The views of the stage. */
export const VIEWS = ['diagram', 'rows', 'charts', 'json', 'report'] as const;
export type View = (typeof VIEWS)[number];

/** What is selected; the same in outline, stage and inspector, and mirrored in the address. */
export interface Selection {
  readonly table?: string;
  readonly column?: string;
  /** The place in its file of the row a person went to, from 0. */
  readonly row?: number;
}

/** Where the document stands with the browser's storage. */
export type SaveState =
  | { readonly kind: 'draft' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly atMs: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'read_only' };

/** What the last edit changed, from the plans' fingerprints. */
export interface Impact extends EditImpact {
  /** Counts up, so that a view can flash once an edit. */
  readonly revision: number;
}

/** What is being prepared, and since when the table it is about is gone over. */
export interface PreparingSince extends Preparing {
  readonly sinceMs: number;
  /** When it had come as far as it says. */
  readonly atMs: number;
}

/** Everything the workbench shows; one store, plain data, written only by `WorkbenchActions`. */
export interface WorkbenchState {
  readonly documentId?: string;
  /** The last document whose structure held. */
  readonly document?: SemblanceDocument;
  /** The text of the JSON view while it does not hold a document; forms are read-only as long as it is there. */
  readonly brokenText?: string;
  readonly syntaxRange?: OpenResult['syntaxRange'];
  readonly diagnostics: readonly Diagnostic[];
  /** The last plan that compiled, and whether it is older than the document. */
  readonly plan?: PlanSummary;
  readonly planIsOld: boolean;
  /** The plan to come, with the tables of which rows can be made before all of it is prepared; its id is the same. */
  readonly early?: PlanSummary;
  /** What is being counted for the plan to come, where that takes a while, and what of it can be shown meanwhile. */
  readonly preparing?: PreparingSince;
  readonly impact?: Impact;
  readonly settings: RunSettings;
  readonly view: View;
  readonly selection: Selection;
  readonly saveState: SaveState;
  /** The label of the edit that undo would take back, e.g. "Rename column". */
  readonly undoLabel?: string;
  readonly redoLabel?: string;
  /** There once the worker has answered for the first time. */
  readonly catalog?: Catalog;
  /** Why the engine could not answer the last edit, when its worker died over it. */
  readonly engineFault?: string;
}

export interface WorkbenchActions {
  /**
   * One undoable edit. Does nothing when the function returns the same document, when the tab is read-only, or while the
   * text is broken. Edits with the same `merge` key within a second become one step of the history.
   */
  edit(label: string, change: (document: SemblanceDocument) => SemblanceDocument, merge?: string): void;
  /** The JSON view's text: becomes one edit when it holds a document, `brokenText` otherwise. */
  editText(text: string): void;
  discardText(): void;
  undo(): void;
  redo(): void;
  select(selection: Selection): void;
  show(view: View): void;
  setScale(scale: number): void;
}
