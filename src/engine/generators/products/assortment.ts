import { mapInto } from '../../columns/map-into.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { ProductCategory } from '../../plan/product-data.ts';
import { guideTable } from '../../random/guide-table.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { oncePerData } from '../entities/once-per-data.ts';
import { oncePerRows } from '../entities/once-per-rows.ts';

/** One of the things a shop sells. */
export interface AssortmentProduct {
  readonly name: string;
  readonly article: string;
  readonly material?: string;
  readonly category: string;
  readonly code: string;
  /** A sentence without its end: what it is. */
  readonly description: string;
}

/** What a shop sells, and what each row is of it. */
export interface Assortment {
  readonly products: readonly AssortmentProduct[];
  readonly brands: readonly string[];
  /** How likely each product is, relative to the others. */
  readonly weights: readonly number[];
  /** The brands of each category. */
  readonly brandsOf: readonly (readonly string[])[];
  /** The place of each row's category. */
  readonly category: (rows: RowSet) => Int32Array;
  /** The place of each row's product. */
  readonly product: (rows: RowSet) => Int32Array;
  /** The place of each row's brand, one of those of its category. */
  readonly brand: (rows: RowSet) => Int32Array;
}

/** The products of some categories, one draw a row: every article of a shop is equally likely, in each of its kinds. */
export function assortmentOf(categories: readonly ProductCategory[], of: string, context: ColumnContext): Assortment {
  const { products, brands, starts, table } = goodsOf(categories);
  const productKey = context.stream('product', of);
  const brandKey = context.stream('brand', of);
  const id = categories.map((category) => category.id).join(' ');
  const product = oncePerRows(`product ${productKey.lane0} ${productKey.lane1} ${id}`, (rows) => {
    const places = new Int32Array(rows.count);
    table.fill(rows.uniforms(productKey), rows.count, places);
    return places;
  });
  const counts = categories.map((category) => category.brands.length);
  const brand = oncePerRows(`brand ${productKey.lane0} ${productKey.lane1} ${id}`, (rows) => {
    const places = product(rows);
    return mapInto(new Int32Array(rows.count), rows.uniforms(brandKey), (u, row) => {
      const category = products[places[row] as number]?.place ?? 0;
      return (starts[category] ?? 0) + Math.floor(u * (counts[category] ?? 1));
    });
  });
  return {
    products,
    brands,
    weights: products.map(({ weight }) => weight),
    brandsOf: categories.map((category) => category.brands),
    category: (rows) => product(rows).map((each) => products[each]?.place ?? 0),
    product,
    brand,
  };
}

/** All products of some categories with how likely each is, and all their brands. */
const goodsOf = oncePerData((categories: readonly ProductCategory[]) => {
  const products: (AssortmentProduct & { readonly place: number; readonly weight: number })[] = [];
  const brands: string[] = [];
  const starts: number[] = [];
  categories.forEach((category, place) => {
    starts.push(brands.length);
    brands.push(...category.brands);
    for (const { name: article, kinds, materials } of category.articles) {
      const made = materials.length === 0 ? [undefined] : materials;
      const weight = 1 / (kinds.length * made.length);
      for (const kind of kinds)
        for (const material of made) {
          const name = [kind, material, article].filter((word) => word !== undefined).join(' ');
          const small = `${lowerFirst(article)}${material === undefined ? '' : ` of ${lowerFirst(material)}`}`;
          products.push({
            name,
            article,
            ...(material !== undefined && { material }),
            category: category.name,
            code: category.code,
            description: `${kind} ${small}`,
            place,
            weight,
          });
        }
    }
  });
  const table = guideTable(products.map(({ weight }) => weight));
  return { products, brands, starts, table };
});

/** A name inside a sentence: small letters where a word is not written in capitals, as T-Shirt and USB are. */
function lowerFirst(text: string): string {
  return text
    .split(' ')
    .map((word) => (/^[A-Z][a-z-]+$/.test(word) ? smallAt(word) : word))
    .join(' ');
}

function smallAt(word: string): string {
  return String.fromCharCode(word.charCodeAt(0) + 32) + word.slice(1);
}
