import type { Edit } from '../../../../schema/diagnostic.ts';
import type { SemblanceDocument } from '../../../../schema/document-model.ts';
import type { Answer } from '../../../sentences/sentence-part.ts';

/** Everything a person has said in the wizard; plain data, kept for as long as the tab is open. */
export interface WizardDraft {
  readonly pack: string;
  readonly seed: number;
  readonly locale?: SemblanceDocument['locale'];
  /** That of the pack where it is left out. */
  readonly timeframe?: SemblanceDocument['timeframe'];
  /** The title of the pack where it is left out. */
  readonly name?: string;
  /** Whether it has become a document. */
  readonly isOpened?: true;
  /** What was said of each pack, so that a look at another one loses nothing. */
  readonly packs: Readonly<Record<string, PackDraft>>;
}

/** What a person has said of one pack. */
export interface PackDraft {
  /** The blocks that are wanted by themselves; those the pack suggests where it is left out. */
  readonly blocks?: readonly string[];
  readonly volumes: Readonly<Record<string, number>>;
  /** In the order they were made. */
  readonly changes: readonly DraftChange[];
}

/** What was done to the composed document, in words that hold when it is composed anew. */
export type DraftChange =
  | { readonly kind: 'gap'; readonly sentence: string; readonly gap: string; readonly answer?: Answer }
  /** A repair; its places are those of a document with these tables, and it is left out of any other. */
  | { readonly kind: 'fix'; readonly tables: readonly string[]; readonly edits: readonly Edit[] };

export const EMPTY_PACK_DRAFT: PackDraft = { volumes: {}, changes: [] };

/** What was said of the chosen pack. */
export function chosenPackDraft({ pack, packs }: WizardDraft): PackDraft {
  return packs[pack] ?? EMPTY_PACK_DRAFT;
}

/** The draft with something else said of the chosen pack. */
export function withPackDraft(draft: WizardDraft, changes: Partial<PackDraft>): WizardDraft {
  return { ...draft, packs: { ...draft.packs, [draft.pack]: { ...chosenPackDraft(draft), ...changes } } };
}

/** The draft with one more change; a gap that was filled just before is filled anew. */
export function withChange(draft: WizardDraft, change: DraftChange): WizardDraft {
  const { changes } = chosenPackDraft(draft);
  const last = changes.at(-1);
  const isSameGap =
    change.kind === 'gap' && last?.kind === 'gap' && last.sentence === change.sentence && last.gap === change.gap;
  return withPackDraft(draft, { changes: [...(isSameGap ? changes.slice(0, -1) : changes), change] });
}

/** The draft with another size of a table, which goes before whatever was said of its law of counts. */
export function withVolume(draft: WizardDraft, table: string, size: number): WizardDraft {
  const { volumes, changes } = chosenPackDraft(draft);
  const isOfLaw = (change: DraftChange) =>
    change.kind === 'gap' && change.sentence === table && /^law\b/.test(change.gap);
  return withPackDraft(draft, {
    volumes: { ...volumes, [table]: size },
    changes: changes.filter((change) => !isOfLaw(change)),
  });
}
