import { formLaw, laterLaw, listLaw, type WordLaw } from '../entities/word-law.ts';
import type { Assortment } from './assortment.ts';
import type { Good, GoodsList, GoodsPool } from './goods.ts';

/** The laws of a word of each good, by the pools; a good whose word is undefined has none and never asks. */
export function goodLaws({ list, pools }: Assortment, texts: readonly (string | undefined)[]): readonly WordLaw[] {
  return pools.map(({ start, count }) =>
    laterLaw(() => {
      const places = range(start, count).filter((place) => texts[place] !== undefined);
      return listLaw(
        places.map((place) => texts[place] ?? ''),
        places.map((place) => list.goods[place]?.weight ?? 0),
      );
    }),
  );
}

/** The brands of each category, all alike. */
export function brandLaws({ categories }: GoodsList): readonly WordLaw[] {
  return categories.map(({ brands }) => listLaw(brands));
}

/** Article numbers by the pools: the letters as often as their goods, every number alike. */
export function skuLaws(assortment: Assortment): readonly WordLaw[] {
  const { list } = assortment;
  const number: WordLaw = {
    place: (text, u) => (/^[1-9]\d{4}$/.test(text) ? (Number(text) - 10000 + u) / 90000 : -1),
  };
  const codes = goodLaws(
    assortment,
    list.goods.map(({ category }) => list.categories[category]?.code),
  );
  return codes.map((code) => formLaw([{ form: '{code}-{number}', weight: 1 }], { code, number }));
}

/** Descriptions by the pools, and in each by the category, which decides of the brand. */
export function descriptionLaws({ list, pools }: Assortment, perLocale: number): readonly WordLaw[] {
  return pools.flatMap((pool) => {
    const goods = goodsIn(list, pool);
    const locale = list.categories[goods[0]?.category ?? 0]?.locale ?? 0;
    const name = laterLaw(() =>
      listLaw(
        goods.map(({ description }) => description),
        goods.map(({ weight }) => weight),
      ),
    );
    return list.categories
      .slice(locale * perLocale, (locale + 1) * perLocale)
      .map(({ brands }) =>
        laterLaw(() =>
          formLaw([{ form: list.descriptions[locale] ?? '', weight: 1 }], { name, brand: listLaw(brands) }),
        ),
      );
  });
}

function goodsIn({ goods }: GoodsList, { start, count }: GoodsPool): readonly Good[] {
  return goods.slice(start, start + count);
}

function range(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => start + i);
}
