import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { PACK_SCHEMA } from '../../../src/engine/pack-schema.ts';
import { compile } from '../../../src/runtime/library/compile-document.ts';
import { volumeOf } from '../../../src/schema/packs/volume-of.ts';
import { tableNamed } from '../../../src/schema/references/relations.ts';
import { suggestedBlocks, withBlock, withoutBlock } from '../../../src/studio/features/wizard/draft/choose-blocks.ts';
import { composeDraft } from '../../../src/studio/features/wizard/draft/compose-draft.ts';
import {
  type WizardDraft,
  withChange,
  withPackDraft,
  withVolume,
} from '../../../src/studio/features/wizard/draft/wizard-draft.ts';
import { relationSentences } from '../../../src/studio/sentences/relation-sentences.ts';
import { sentenceText } from '../sentences/sentence-text.ts';

vi.setConfig({ testTimeout: 30_000 });

const pack = PACK_SCHEMA.parse(
  JSON.parse(readFileSync(new URL('../../../domains/ecommerce/pack.json', import.meta.url), 'utf8')),
);
const fresh: WizardDraft = { pack: 'ecommerce', seed: 42, packs: {} };
const without = (draft: WizardDraft, block: string) =>
  withPackDraft(draft, { blocks: withoutBlock(pack, suggestedBlocks(pack), block) });
const tablesOf = (draft: WizardDraft) => composeDraft(pack, draft).tables.map(({ name }) => name);
const sentence = (draft: WizardDraft, id: string) =>
  sentenceText(relationSentences(composeDraft(pack, draft)).find((each) => each.id === id)?.parts);

describe('what a person says in the wizard', () => {
  it('begins with a document that compiles without a finding', () => {
    const { plan, diagnostics } = compile(composeDraft(pack, fresh));
    expect(diagnostics).toEqual([]);
    expect(plan?.tables.length).toBeGreaterThan(3);
  });

  it('takes away with a block whatever needs it, and brings with a block whatever it needs', () => {
    const chosen = withoutBlock(pack, suggestedBlocks(pack), 'orders');
    expect(chosen).not.toContain('payments');
    expect(tablesOf(without(fresh, 'orders'))).not.toContain('payment');
    expect(withBlock(pack, chosen, 'returns')).toEqual(expect.arrayContaining(['orders', 'shipments', 'returns']));
  });

  it('keeps a filled gap while its table goes and comes back', () => {
    const filled = withChange(fresh, { kind: 'gap', sentence: 'order_item', gap: 'law.max', answer: 7 });
    expect(sentence(filled, 'order_item')).toContain('[1] to [7] order items');
    expect(tablesOf(without(filled, 'orders'))).not.toContain('order_item');
    const back = withPackDraft(without(filled, 'orders'), { blocks: suggestedBlocks(pack) });
    expect(sentence(back, 'order_item')).toContain('[1] to [7] order items');
  });

  it('keeps one change of a gap that is typed into', () => {
    const typed = [1, 12, 125].reduce(
      (draft, answer) => withChange(draft, { kind: 'gap', sentence: 'order', gap: 'law.mean', answer }),
      fresh,
    );
    expect(typed.packs['ecommerce']?.changes).toHaveLength(1);
    expect(sentence(typed, 'order')).toContain('[125]');
  });

  it('lets a size go before what was said of the same number in a sentence, and the other way round', () => {
    const said = withChange(fresh, { kind: 'gap', sentence: 'order', gap: 'law.mean', answer: 9 });
    const sizeOf = (draft: WizardDraft) => {
      const order = tableNamed(composeDraft(pack, draft), 'order');
      return order && volumeOf(order);
    };
    expect(sizeOf(said)).toBe(9);
    expect(sizeOf(withVolume(said, 'order', 4))).toBe(4);
    const again = withChange(withVolume(said, 'order', 4), {
      kind: 'gap',
      sentence: 'order',
      gap: 'law.mean',
      answer: 5,
    });
    expect(sizeOf(again)).toBe(5);
  });

  it('loses nothing of one industry by a look at another', () => {
    const filled = withVolume(fresh, 'customer', 77);
    const elsewhere = withVolume({ ...filled, pack: 'other' }, 'customer', 3);
    expect(composeDraft(pack, { ...elsewhere, pack: 'ecommerce' }).tables).toEqual(composeDraft(pack, filled).tables);
  });

  it('makes a repair in the document it was offered for, and in no other', () => {
    const tables = tablesOf(fresh);
    const edits = [{ op: 'set', path: '/tables/0/description', value: 'Mended.' }] as const;
    const mended = withChange(fresh, { kind: 'fix', tables, edits });
    expect(composeDraft(pack, mended).tables[0]?.description).toBe('Mended.');
    const smaller = composeDraft(pack, without(mended, 'categories'));
    expect(smaller.tables.map(({ description }) => description)).not.toContain('Mended.');
  });

  it('carries name, names and period into the document', () => {
    const timeframe = { start: '2020-01-01', end: '2021-01-01' };
    const document = composeDraft(pack, { ...fresh, name: '  Mine ', locale: 'en_US', timeframe });
    expect(document).toMatchObject({ name: 'Mine', locale: 'en_US', timeframe, seed: 42 });
    expect(composeDraft(pack, { ...fresh, name: ' ' }).name).toBe(pack.title);
  });
});
