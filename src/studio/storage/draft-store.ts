import type { SemblanceDocument } from '../../schema/document-model.ts';
import type { JsonValue } from '../../schema/json-value.ts';

const KEY = 'semblance-draft';

interface Draft {
  readonly id: string;
  readonly value: JsonValue | SemblanceDocument;
}

/** Remembers the tab's draft, so that a reload finds it again; a browser that refuses only loses that. */
export function rememberDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    sessionStorage.removeItem(KEY);
  }
}

/** The tab's draft of that id. */
export function recallDraft(id: string): Draft | undefined {
  try {
    // Only `rememberDraft` writes under this key.
    const draft = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Draft | null;
    return draft?.id === id ? draft : undefined;
  } catch {
    return undefined;
  }
}
