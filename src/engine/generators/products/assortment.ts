import { mapInto } from '../../columns/map-into.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { ProductData } from '../../plan/product-data.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { oncePerRows } from '../entities/once-per-rows.ts';
import type { RowLocales } from '../entities/row-locales.ts';
import { type GoodsList, type GoodsPool, goodsOf } from './goods.ts';

/** What shops sell, and what each row is of it. */
export interface Assortment {
  readonly list: GoodsList;
  /** What rows can draw from. */
  readonly pools: readonly GoodsPool[];
  /** The place of each row's pool; undefined where there is one only. */
  readonly pool?: (rows: RowSet) => Int32Array;
  /** The place of each row's good. */
  readonly good: (rows: RowSet) => Int32Array;
  /** The place of each row's brand, one of those of its category. */
  readonly brand: (rows: RowSet) => Int32Array;
}

/** Which part of an assortment each row is of: the place of its category, or their number where it may be any. */
export interface RowCategories {
  readonly id: string;
  readonly of: (rows: RowSet) => Int32Array;
}

/**
 * The goods of some shops, one draw a row: every article is equally likely, in each of its kinds. What a uniform draws has
 * the same place in every locale, so that a row is the same thing in all languages.
 *
 * @param chosen the category that rows are of which name none, by its place; undefined for any
 */
export function assortmentOf(
  of: string,
  locales: RowLocales,
  chosen: number | undefined,
  from: RowCategories | undefined,
  context: ColumnContext,
): Assortment {
  const data = locales.names.map((name) => context.products(name));
  const isNarrow = chosen !== undefined && from === undefined;
  const list = goodsOf(isNarrow ? data.map((each) => narrowed(each, chosen)) : data);
  const kinds = from === undefined ? 1 : (list.pools[0]?.categories.length ?? 0) + 1;
  const pools = list.pools.flatMap(({ all, categories }) => {
    const any = chosen === undefined || isNarrow ? all : (categories[chosen] ?? all);
    return from === undefined ? [any] : [...categories, any];
  });
  const productKey = context.stream('product', of);
  const brandKey = context.stream('brand', of);
  const id = `${productKey.lane0} ${productKey.lane1} ${locales.id} ${chosen} ${from?.id}`;
  const pool =
    pools.length === 1
      ? undefined
      : oncePerRows(`goods ${id}`, (rows) => {
          const locale = locales.of?.(rows);
          const said = from?.of(rows);
          const places = new Int32Array(rows.count);
          for (let row = 0; row < places.length; row++) places[row] = (locale?.[row] ?? 0) * kinds + (said?.[row] ?? 0);
          return places;
        });
  const good = oncePerRows(`good ${id}`, (rows) => {
    const places = new Int32Array(rows.count);
    const uniforms = rows.uniforms(productKey);
    const kind = pool?.(rows);
    if (kind === undefined) pools[0]?.table.fill(uniforms, rows.count, places);
    else
      for (let row = 0; row < places.length; row++) {
        const { start, table } = pools[kind[row] as number] as GoodsPool;
        places[row] = start + table.pick(uniforms[row] as number);
      }
    return places;
  });
  const brand = oncePerRows(`brand ${id}`, (rows) => {
    const places = good(rows);
    return mapInto(rows.freshIntegers(), rows.uniforms(brandKey), (u, row) => {
      const category = list.categories[list.goods[places[row] as number]?.category ?? 0];
      return (category?.brandStart ?? 0) + Math.floor(u * (category?.brands.length ?? 1));
    });
  });
  return { list, pools, ...(pool !== undefined && { pool }), good, brand };
}

const known = new WeakMap<ProductData, Map<number, ProductData>>();

/** One category of what a shop sells; the same object each time, so that its goods are put together once. */
function narrowed(data: ProductData, category: number): ProductData {
  const made = known.get(data) ?? new Map<number, ProductData>();
  known.set(data, made);
  const own = made.get(category) ?? { ...data, categories: data.categories.slice(category, category + 1) };
  made.set(category, own);
  return own;
}
