import { create } from 'zustand';
import { DOMAIN_INDEX } from '../../../../runtime/domain-index.ts';
import type { WizardDraft } from './wizard-draft.ts';

const KEY = 'semblance-wizard';

function freshDraft(): WizardDraft {
  return { pack: DOMAIN_INDEX.packs[0]?.id ?? '', seed: 42, packs: {} };
}

/** What this tab kept of the wizard; a fresh draft where it kept none, or one of a pack that is no more. */
function recallDraft(): WizardDraft {
  try {
    // Only the store below writes under this key.
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as WizardDraft | null;
    return kept !== null && DOMAIN_INDEX.packs.some(({ id }) => id === kept.pack) ? kept : freshDraft();
  } catch {
    return freshDraft();
  }
}

const useStore = create<{ readonly draft: WizardDraft }>(() => ({ draft: recallDraft() }));

useStore.subscribe(({ draft }) => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
});

/** What a person has said in the wizard. */
export function useDraft(): WizardDraft {
  return useStore(({ draft }) => draft);
}

/** Changes what was said. */
export function changeDraft(change: (draft: WizardDraft) => WizardDraft): void {
  useStore.setState(({ draft }) => ({ draft: change(draft) }));
}

/** Begins anew where what was said has become a document. */
export function beginDraft(): void {
  if (useStore.getState().draft.isOpened === true) useStore.setState({ draft: freshDraft() });
}
