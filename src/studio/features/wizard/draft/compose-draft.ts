import { applyEdits } from '../../../../schema/apply-edits.ts';
import type { SemblanceDocument } from '../../../../schema/document-model.ts';
import { composeDocument } from '../../../../schema/packs/compose-document.ts';
import type { Pack } from '../../../../schema/packs/pack-model.ts';
import { answerSentence } from '../../../sentences/relation-sentences.ts';
import { plainJson } from '../../../state/plain-json.ts';
import { suggestedBlocks } from './choose-blocks.ts';
import { chosenPackDraft, type DraftChange, type WizardDraft } from './wizard-draft.ts';

/** The document a draft comes to: its choice of the pack, with the changes that were made since. */
export function composeDraft(pack: Pack, draft: WizardDraft): SemblanceDocument {
  const { blocks = suggestedBlocks(pack), volumes, changes } = chosenPackDraft(draft);
  const { seed, locale, timeframe, name } = draft;
  const composed = composeDocument(pack, {
    blocks,
    volumes,
    seed,
    ...(locale !== undefined && { locale }),
    ...(timeframe !== undefined && { timeframe }),
    ...(name !== undefined && name.trim() !== '' && { name: name.trim() }),
  });
  return changes.reduce(applyChange, composed);
}

function applyChange(document: SemblanceDocument, change: DraftChange): SemblanceDocument {
  if (change.kind === 'gap') return answerSentence(document, change.sentence, change.gap, change.answer);
  const isAlike =
    change.tables.length === document.tables.length &&
    document.tables.every(({ name }, index) => name === change.tables[index]);
  const fixed = isAlike ? applyEdits(plainJson(document), change.edits) : undefined;
  // Repairs of the engine's own findings keep a document one; what does not hold is a finding again.
  return fixed === undefined ? document : (fixed as unknown as SemblanceDocument);
}
