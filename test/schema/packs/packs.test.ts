import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../../src/engine/plan/compile.ts';
import { libraryTexts } from '../../../src/runtime/library/library-texts.ts';
import { packSources } from '../../../src/runtime/packs.ts';
import { RESOURCES } from '../../../src/runtime/resources.ts';
import { blockChoices } from '../../../src/schema/packs/block-choices.ts';
import { checkPack } from '../../../src/schema/packs/check-pack.ts';
import { closeBlocks } from '../../../src/schema/packs/close-blocks.ts';
import { composeDocument } from '../../../src/schema/packs/compose-document.ts';
import { relationsOf } from '../../../src/schema/references/relations.ts';
import { checkDocument, tryDocument } from '../../helpers/open-document.ts';

vi.setConfig({ testTimeout: 240_000 });

/** Enough for each block alone, all but each and each pair; `semblance pack check` looks at all of them. */
const MOST_CHOICES = 100;

const packs = await Promise.all(packSources.map(async ({ id, load }) => [id, await load()] as const));

describe.each(packs)('the pack %s', (id, pack) => {
  const names = pack.blocks.map(({ name }) => name);

  it('is named after its folder and holds together', () => {
    expect(pack.name).toBe(id);
    expect(checkPack(pack)).toEqual([]);
  });

  it('gives a document without errors or warnings for every choice of blocks: all where they are few, else each pair', () => {
    expect(checkDocument(composeDocument(pack, { blocks: names, seed: 1 })).diagnostics).toEqual([]);
    for (const blocks of blockChoices(pack, MOST_CHOICES).choices) {
      const { diagnostics } = compile(composeDocument(pack, { blocks, seed: 1 }), { scale: 1 }, RESOURCES);
      expect(diagnostics, blocks.join()).toEqual([]);
    }
  });

  it('gives one at the least and the most of every size', () => {
    for (const end of ['min', 'max'] as const) {
      const volumes = Object.fromEntries(pack.volumes.map((volume) => [volume.table, volume[end]]));
      expect(checkDocument(composeDocument(pack, { blocks: names, seed: 1, volumes })).diagnostics, end).toEqual([]);
    }
  });

  it('gives rows at the least of every size, for any seed and period', () => {
    const volumes = Object.fromEntries(pack.volumes.map((volume) => [volume.table, volume.min]));
    const timeframe = fc.constantFrom(
      { start: '2019-01-01', end: '2026-01-01' },
      { start: '2025-03-10', end: '2025-05-01' },
    );
    fc.assert(
      fc.property(fc.subarray(names), fc.nat(1000), timeframe, (blocks, seed, period) => {
        const document = composeDocument(pack, { blocks, seed, volumes, timeframe: period });
        const { plan } = checkDocument(document);
        const textMakers = plan && libraryTexts(plan);
        expect(tryDocument(document, textMakers && { textMakers }).diagnostics).toEqual([]);
      }),
      { numRuns: 8, seed: 6 },
    );
  });

  it('brings what its blocks need, places parents before children, and is not changed by it', () => {
    const before = JSON.stringify(pack);
    fc.assert(
      fc.property(fc.subarray(names), (chosen) => {
        const blocks = closeBlocks(pack, chosen);
        const present = new Set(blocks.map(({ name }) => name));
        for (const { needs = [] } of blocks) for (const need of needs) expect(present).toContain(need);
        for (const { name, required } of pack.blocks) if (required === true) expect(present).toContain(name);
        const { tables } = composeDocument(pack, { blocks: chosen, seed: 1 });
        const brought = blocks.flatMap((each) => each.tables.map(({ name }) => name));
        expect(tables.map(({ name }) => name).sort()).toEqual(brought.sort());
        tables.forEach((table, place) => {
          for (const { target } of relationsOf(table)) {
            if (target !== table.name) expect(tables.findIndex(({ name }) => name === target)).toBeLessThan(place);
          }
        });
      }),
      { numRuns: 60, seed: 4 },
    );
    expect(JSON.stringify(pack)).toBe(before);
  });
});
