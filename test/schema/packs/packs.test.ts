import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { integrityFaults } from '../../../src/runtime/integrity-faults.ts';
import { compile } from '../../../src/runtime/library/compile-document.ts';
import { libraryTexts } from '../../../src/runtime/library/library-texts.ts';
import { packSources } from '../../../src/runtime/packs.ts';
import { templateSources } from '../../../src/runtime/templates.ts';
import { blockChoices } from '../../../src/schema/packs/block-choices.ts';
import { checkPack } from '../../../src/schema/packs/check-pack.ts';
import { closeBlocks } from '../../../src/schema/packs/close-blocks.ts';
import { composeDocument } from '../../../src/schema/packs/compose-document.ts';
import { relationsOf } from '../../../src/schema/references/relations.ts';
import { checkDocument, tryDocument } from '../../helpers/open-document.ts';

vi.setConfig({ testTimeout: 240_000 });

/** More than any pack has: 338 of the shop, and fewer of the others. */
const ALL_CHOICES = 512;
/** As many combinations of a pack are made, spread over all there are; `semblance pack check` compiles every one. */
const MADE_CHOICES = 100;

const packs = await Promise.all(packSources.map(async ({ id, load }) => [id, await load()] as const));

describe.each(packs)('the pack %s', (id, pack) => {
  const names = pack.blocks.map(({ name }) => name);

  it('is named after its folder and holds together', () => {
    expect(pack.name).toBe(id);
    expect(checkPack(pack)).toEqual([]);
  });

  it('gives intact rows, without errors or warnings, for combinations of blocks spread over all there are', async () => {
    const { choices, isComplete } = blockChoices(pack, ALL_CHOICES);
    expect(isComplete).toBe(true);
    const chosen = spread(choices, MADE_CHOICES);
    expect(chosen.length).toBe(Math.min(choices.length, MADE_CHOICES));
    // The sizes of the pack are compiled at their ends below, and by `semblance pack check`; here rows are few.
    const volumes = Object.fromEntries(pack.volumes.map((volume) => [volume.table, volume.min]));
    let rows = 0;
    for (const [seed, blocks] of chosen.entries()) {
      const { plan, diagnostics } = compile(composeDocument(pack, { blocks, seed, volumes }));
      expect(diagnostics, blocks.join()).toEqual([]);
      if (plan === undefined) expect.fail(`${blocks.join()} has no plan`);
      rows += plan.tables.reduce((sum, table) => sum + table.rows, 0);
      expect(await integrityFaults(plan), blocks.join()).toEqual([]);
    }
    expect(rows).toBeGreaterThan(20 * chosen.length);
  });

  it('translates only words it lists, none that a formula or a list compares with', async () => {
    const generators = pack.blocks
      .flatMap(({ tables, additions = [] }) => [...tables, ...additions])
      .flatMap(({ columns }) => columns.map(({ generator }) => generator));
    const texts = JSON.stringify(generators);
    const shown = templateSources.filter((each) => each.id.startsWith(`${id}/`)).map(({ load }) => load());
    const listed = (JSON.stringify(await Promise.all(shown)).match(/:"[^"]*"/g) ?? []).filter(
      (text) => !texts.includes(text),
    );
    const ofTemplates = new Set(listed.map((text) => text.slice(2, -1)));
    const words = new Set((pack.translations ?? []).flatMap((each) => each.words.map(({ word }) => word)));
    for (const word of ofTemplates) words.delete(word);
    expect(words.size).toBeGreaterThan(0);
    const unlisted = [...words].filter((word) => !texts.includes(`:${JSON.stringify(word)}`));
    const compared = [...words].filter((word) => texts.includes(`'${word}'`) || texts.includes(`"when":"${word}"`));
    expect({ unlisted, compared }).toEqual({ unlisted: [], compared: [] });
    for (const locale of ['de_DE', 'ko_KR'] as const)
      expect(checkDocument(composeDocument(pack, { blocks: names, seed: 1, locale })).diagnostics, locale).toEqual([]);
  });

  it('gives one at the least and the most of every size, in every currency', () => {
    const locales = ['en_US', ...(pack.currencies ?? []).map((each) => each.locale)] as const;
    for (const locale of locales)
      for (const end of ['min', 'max'] as const) {
        const volumes = Object.fromEntries(pack.volumes.map((volume) => [volume.table, volume[end]]));
        const document = composeDocument(pack, { blocks: names, seed: 1, volumes, locale });
        expect(checkDocument(document).diagnostics, `${locale} ${end}`).toEqual([]);
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

/** Some of many, evenly spread over them, the first and the last among them; all where they are few. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  const places = Array.from({ length: most }, (_, i) => Math.round((i * (items.length - 1)) / (most - 1)));
  return items.filter((_, place) => places.includes(place));
}
