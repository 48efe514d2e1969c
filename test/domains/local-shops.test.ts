import { describe, expect, it } from 'vitest';
import shop from '../../domains/ecommerce/pack.json' with { type: 'json' };
import { RESOURCES } from '../../src/runtime/resources.ts';
import { LOCALES } from '../../src/schema/locales.ts';
import { composeDocument } from '../../src/schema/packs/compose-document.ts';
import type { Pack } from '../../src/schema/packs/pack-model.ts';
import { cellsOf, rowsOf } from '../helpers/column-bytes.ts';
import { openDocument } from '../helpers/open-document.ts';

// Its own test holds the file to the model of packs.
const pack = shop as unknown as Pack;

function cellsOfShop(locale: (typeof LOCALES)[number]) {
  const { engine } = openDocument(composeDocument(pack, { blocks: ['categories'], seed: 3, locale }));
  return (table: string, column: string) => cellsOf(rowsOf(engine, table), column).map(String);
}

/** What a dollar buys, roughly, as shops price the same article. */
const WORTH: Readonly<Record<string, number>> = { JPY: 110, KRW: 1100, CNY: 4.5, INR: 36, BRL: 4.3, SEK: 10, PLN: 4 };

const english = cellsOfShop('en_US');

describe.each(LOCALES)('a shop of the wizard in %s', (locale) => {
  const cells = cellsOfShop(locale);
  const categories = RESOURCES.products?.[locale]?.categories ?? [];

  it('names its departments and their categories in that language, and puts each product where it belongs', () => {
    const departments = cells('department', 'name');
    expect(departments).toEqual(categories.map(({ name }) => name));
    const names = cells('category', 'name');
    expect(names.filter((name, i) => !name.startsWith(departments[Math.floor(i / 5)] ?? '?'))).toEqual([]);
    expect(new Set(names).size).toBe(50);
    const spoken = names.filter((name) => / (current range|new in|gifts|staff picks)$/.test(name));
    expect(spoken).toHaveLength(locale.startsWith('en') ? 40 : 0);
    const [places, brands] = [cells('product', 'category_id'), cells('product', 'brand')];
    const wrong = cells('product', 'name').filter((name, row) => {
      const own = categories[Math.floor((Number(places[row]) - 1) / 5)];
      return own?.brands.includes(brands[row] ?? '') !== true || name === '';
    });
    expect(wrong).toEqual([]);
  });

  it('has the categories that it has in English, and prices of the size and form of its currency', () => {
    for (const column of ['category_id', 'brand', 'sku'])
      expect(cells('product', column)).toEqual(english('product', column));
    const prices = cells('product', 'price');
    const [currency] = (pack.currencies ?? []).filter((each) => each.locale === locale);
    if (currency === undefined) expect(prices).toEqual(english('product', 'price'));
    else {
      const [rows, same] = [prices.map(Number), english('product', 'price').map(Number)];
      expect(prices.filter((price) => /\.\d{2}$/.test(price) !== (currency.digits === 2))).toEqual([]);
      // The same product costs about so many times as much, whatever it is: one currency's worth of another.
      const ratios = rows.map((price, row) => price / (same[row] ?? 0)).sort((a, b) => a - b);
      const [low = 0, high = 0] = [ratios[Math.floor(rows.length / 20)], ratios[Math.floor((rows.length * 19) / 20)]];
      expect(low / (WORTH[currency.currency] ?? 0)).toBeGreaterThan(0.5);
      expect(high / (WORTH[currency.currency] ?? 0)).toBeLessThan(2);
    }
  });
});
