import type { ProductArticle, ProductData, ProductForms } from '../../plan/product-data.ts';
import { type GuideTable, guideTable } from '../../random/guide-table.ts';
import { oncePerData } from '../entities/once-per-data.ts';

/** One of the things a shop sells. */
export interface Good {
  readonly name: string;
  readonly article: string;
  readonly material?: string;
  /** What stands in the description for the name. */
  readonly description: string;
  /** The place of its category in `GoodsList.categories`. */
  readonly category: number;
  /** How likely it is, relative to the others: articles alike, and of an article each of its kinds. */
  readonly weight: number;
}

interface GoodsCategory {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly brands: readonly string[];
  /** The place of its first brand in `GoodsList.brands`. */
  readonly brandStart: number;
  /** The locale it is of, by its place. */
  readonly locale: number;
}

/** Goods to draw from, which stand one behind the other. */
export interface GoodsPool {
  readonly start: number;
  readonly count: number;
  readonly table: GuideTable;
}

/** What the shops of some locales sell, one locale behind the other, each category by category. */
export interface GoodsList {
  readonly goods: readonly Good[];
  readonly categories: readonly GoodsCategory[];
  readonly brands: readonly string[];
  /** `{name}` and `{brand}` in each locale. */
  readonly descriptions: readonly string[];
  /** By locale: everything, then each category. */
  readonly pools: readonly { readonly all: GoodsPool; readonly categories: readonly GoodsPool[] }[];
}

/** Puts together what shops sell. */
export const goodsOf = oncePerData((data: readonly ProductData[]): GoodsList => {
  const goods: Good[] = [];
  const brands: string[] = [];
  const categories: GoodsCategory[] = [];
  const pool = (start: number): GoodsPool => {
    const table = guideTable(goods.slice(start).map(({ weight }) => weight));
    return { start, count: goods.length - start, table };
  };
  const pools = data.map(({ categories: own, forms }, locale) => {
    const localeStart = goods.length;
    const ofCategories = own.map(({ articles, ...category }) => {
      const start = goods.length;
      const place = categories.length;
      categories.push({ ...category, brandStart: brands.length, locale });
      brands.push(...category.brands);
      for (const article of articles) goods.push(...goodsOfArticle(article, forms, place));
      return pool(start);
    });
    return { all: pool(localeStart), categories: ofCategories };
  });
  const descriptions = data.map(({ forms }) => forms?.description ?? '{name} by {brand}.');
  return { goods, categories, brands, descriptions, pools };
});

function goodsOfArticle(
  { name: article, kinds, materials, made = materials }: ProductArticle,
  forms: ProductForms | undefined,
  category: number,
): readonly Good[] {
  const common = { article, category, weight: 1 / (kinds.length * Math.max(1, materials.length)) };
  return kinds.flatMap((kind): readonly Good[] => {
    if (materials.length === 0) {
      const name = forms === undefined ? `${kind} ${article}` : kind;
      return [{ ...common, name, description: forms === undefined ? `${kind} ${lowerFirst(article)}` : name }];
    }
    return materials.map((material, i) => {
      if (forms === undefined) {
        const description = `${kind} ${lowerFirst(article)} of ${lowerFirst(material)}`;
        return { ...common, name: `${kind} ${material} ${article}`, material, description };
      }
      const name = forms.made.replace('{thing}', kind).replace('{material}', made[i] ?? material);
      return { ...common, name, material, description: name };
    });
  });
}

/** An English name inside a sentence: small letters where a word is not written in capitals, as T-Shirt and USB are. */
function lowerFirst(text: string): string {
  return text
    .split(' ')
    .map((word) => (/^[A-Z][a-z-]+$/.test(word) ? smallAt(word) : word))
    .join(' ');
}

function smallAt(word: string): string {
  return String.fromCharCode(word.charCodeAt(0) + 32) + word.slice(1);
}
