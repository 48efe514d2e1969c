import { describe, expect, it } from 'vitest';
import { packSources } from '../../src/runtime/packs.ts';
import { RESOURCES } from '../../src/runtime/resources.ts';
import { applyEdits } from '../../src/schema/apply-edits.ts';
import type { SemblanceDocument } from '../../src/schema/document-model.ts';
import type { JsonValue } from '../../src/schema/json-value.ts';
import { LOCALES } from '../../src/schema/locales.ts';
import { composeDocument } from '../../src/schema/packs/compose-document.ts';
import { offerCurrency } from '../../src/schema/packs/offer-currency.ts';
import { offerWords } from '../../src/schema/packs/offer-words.ts';
import { checkDocument } from '../helpers/open-document.ts';
import { testTemplates } from '../helpers/templates.ts';

/** Locales of other words alone, of other amounts alone, and of both. */
const CHANGED = ['de_DE', 'en_IN', 'ja_JP'] as const;
const facts = RESOURCES.local ?? [];
const packs = await Promise.all(packSources.map(({ load }) => load()));

function offers(document: SemblanceDocument) {
  return [...offerWords(document, facts), ...offerCurrency(document, facts)];
}

function repaired(document: SemblanceDocument): SemblanceDocument {
  return offers(document).reduce(
    // Documents are JSON, and a repair keeps them documents.
    (value, { fix }) => applyEdits(value as unknown as JsonValue, fix?.edits ?? []) as unknown as SemblanceDocument,
    document,
  );
}

const composed = packs.map((pack) => {
  const blocks = pack.blocks.map(({ name }) => name);
  const of = (locale: (typeof LOCALES)[number]) => composeDocument(pack, { blocks, seed: 1, locale });
  return [pack.name, of] as const;
});

describe.each(composed)('a document of the pack %s whose locale is changed', (_, of) => {
  it.each(LOCALES)('becomes by its repairs what the wizard makes in %s, out of English or another language', (to) => {
    const wanted = of(to);
    expect(offers(wanted)).toEqual([]);
    const other = LOCALES[(LOCALES.indexOf(to) + 5) % LOCALES.length] ?? 'de_DE';
    for (const from of ['en_US', other] as const) expect(repaired({ ...of(from), locale: to }), from).toEqual(wanted);
  });
});

describe('a template whose locale is changed', () => {
  it.each(testTemplates.map(({ id, value }) => [id, value] as const))(
    'is what it was, there and back: %s',
    (id, value) => {
      // The templates are documents, as their own tests hold.
      const own = value as unknown as SemblanceDocument;
      expect(offers(own)).toEqual([]);
      const german = repaired({ ...own, locale: 'de_DE' });
      const listed = !['saas/small-saas', 'starters/many-to-many', 'starters/parent-and-children'].includes(id);
      expect(JSON.stringify(german.tables) !== JSON.stringify(own.tables)).toBe(listed);
      for (const locale of CHANGED) {
        const there = repaired({ ...own, locale });
        expect(offers(there)).toEqual([]);
        if (locale === 'ja_JP') expect(checkDocument(there).diagnostics).toEqual([]);
        expect(repaired({ ...there, locale: 'en_US' }).tables, locale).toEqual(own.tables);
      }
    },
  );
});

const small = testTemplates.find(({ id }) => id === 'ecommerce/small-shop')?.value as unknown as SemblanceDocument;

describe('a list or an amount that somebody has changed', () => {
  it('is not offered to be said otherwise', () => {
    const texts = (document: SemblanceDocument) => offers(document).map(({ fix }) => fix?.title);
    const japanese: SemblanceDocument = { ...small, locale: 'ja_JP' };
    expect(texts(japanese)).toEqual(['Use Japanese words', 'Use amounts in yen']);
    const changed = (from: string, to: string) =>
      texts(JSON.parse(JSON.stringify(japanese).replace(from, to)) as SemblanceDocument);
    expect(changed('"toys"', '"games"')).toEqual(['Use amounts in yen']);
    expect(changed('"median":25', '"median":30')).toEqual(['Use Japanese words']);
    expect(
      changed('"formula":"product.price"', `"formula":"if(product.department = 'toys', 1, product.price)"`),
    ).toEqual(['Use amounts in yen']);
  });

  it('is translated where only its weights are other ones, which stay', () => {
    const own = JSON.parse(
      JSON.stringify({ ...small, locale: 'fr_FR' }).replace('"weight":25', '"weight":99'),
    ) as SemblanceDocument;
    const department = repaired(own).tables[1]?.columns.find(({ name }) => name === 'department');
    expect(department?.generator['values']).toContainEqual({ value: 'vêtements', weight: 99 });
  });
});
