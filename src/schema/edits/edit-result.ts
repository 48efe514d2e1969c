import type { SemblanceDocument } from '../document-model.ts';

/** What a structural action made or moved, for a view that wants to select it. */
export interface EditFocus {
  readonly table: string;
  readonly column?: string;
}

/** A document after an action; the same object as before when there was nothing to change. */
export interface Edited {
  readonly kind: 'edited';
  readonly document: SemblanceDocument;
  readonly focus?: EditFocus;
}

/** An action that was not made, and why, as a sentence for people. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

/** The outcome of every structural action on a document. */
export type EditResult = Edited | Refused;

export function edited(document: SemblanceDocument, focus?: EditFocus): Edited {
  return focus === undefined ? { kind: 'edited', document } : { kind: 'edited', document, focus };
}

export function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}
