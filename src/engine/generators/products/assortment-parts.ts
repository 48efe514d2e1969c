import { encodedTexts } from '../../columns/encoded-texts.ts';
import { mapInto } from '../../columns/map-into.ts';
import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { Vector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { utf8Bytes } from '../../random/utf8.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { longest } from '../entities/longest.ts';
import { putBytes, putNumber } from '../entities/put-bytes.ts';
import { formPieces } from '../entities/template-fields.ts';
import { wordPlaces } from '../entities/word-places.ts';
import type { BoundGenerator } from '../generator-kind.ts';
import type { Assortment } from './assortment.ts';
import { brandLaws, descriptionLaws, goodLaws, skuLaws } from './assortment-laws.ts';
import type { Good, GoodsList } from './goods.ts';

const common = { nullable: false, distinct: false };

/** A word of each row's good: its name, its article, its category. */
export function goodWords(text: (good: Good, list: GoodsList) => string, assortment: Assortment): BoundGenerator {
  const { list, good, pool } = assortment;
  const texts = list.goods.map((each) => text(each, list));
  const distinct = [...new Set(texts)];
  const places = new Map(distinct.map((each, i) => [each, i]));
  const codes = Int32Array.from(texts, (each) => places.get(each) ?? 0);
  const dictionary = { texts: distinct };
  const fill = (rows: RowSet): Vector => ({
    storage: 'dictionary',
    codes: good(rows).map((place) => codes[place] as number),
    dictionary,
  });
  return { ...common, ...wordPlaces(() => goodLaws(assortment, texts), pool), fill };
}

/** What each row's good is made of; empty where nobody says so. */
export function goodMaterials(assortment: Assortment): BoundGenerator {
  const { list, good, pool } = assortment;
  const isSaid = list.goods.map(({ material }) => material !== undefined);
  const { fill } = goodWords(({ material = '' }) => material, assortment);
  const texts = list.goods.map(({ material }) => material);
  return {
    ...common,
    ...wordPlaces(() => goodLaws(assortment, texts), pool),
    nullable: isSaid.includes(false),
    whyNull: 'of some things nobody says what they are made of',
    fill(rows) {
      const valid = mapInto(new Uint8Array(rows.count), good(rows), (place) => (isSaid[place] === true ? 1 : 0));
      return valid.includes(0) ? { ...fill(rows), valid } : fill(rows);
    },
  };
}

/** One of the brands of each row's category. */
export function goodBrands(assortment: Assortment): BoundGenerator {
  const { list, good, brand } = assortment;
  const dictionary = { texts: list.brands };
  return {
    ...common,
    isLawOfDraws: true,
    ...wordPlaces(
      () => brandLaws(list),
      (rows) => good(rows).map((place) => list.goods[place]?.category ?? 0),
    ),
    fill: (rows) => ({ storage: 'dictionary', codes: brand(rows), dictionary }),
  };
}

/** The letters of each row's category and five digits. */
export function goodNumbers(of: string, assortment: Assortment, context: ColumnContext): BoundGenerator {
  const { list, good, pool } = assortment;
  const key = context.stream('sku', of);
  const codes = list.goods.map(({ category }) => utf8Bytes(`${list.categories[category]?.code}-`));
  return {
    ...common,
    ...wordPlaces(() => skuLaws(assortment), pool),
    fill(rows) {
      const uniforms = rows.uniforms(key);
      const places = good(rows);
      const write = (rank: number | bigint, bytes: Uint8Array, at: number) =>
        putNumber(
          10000 + Math.floor((uniforms[Number(rank)] as number) * 90000),
          5,
          bytes,
          putBytes(codes[places[Number(rank)] as number] as Uint8Array, bytes, at),
        );
      return rankedTexts({ mostBytes: 12, write }, (row) => row, rows);
    },
  };
}

/** A sentence that says what each row's good is, and of which brand. */
export function goodDescriptions(assortment: Assortment): BoundGenerator {
  const { list, good, brand, pool } = assortment;
  const perLocale = list.categories.filter(({ locale }) => locale === 0).length;
  const bodies = encodedTexts({ texts: list.goods.map(({ description }) => description) });
  const makers = encodedTexts({ texts: list.brands });
  const forms = list.descriptions.map(formPieces);
  const mostBytes = longest(bodies) + longest(makers) + 40;
  const whichLaw = (rows: RowSet) => {
    const kinds = pool?.(rows);
    return good(rows).map(
      (place, row) => (kinds?.[row] ?? 0) * perLocale + ((list.goods[place]?.category ?? 0) % perLocale),
    );
  };
  return {
    ...common,
    isLawOfDraws: true,
    ...wordPlaces(() => descriptionLaws(assortment, perLocale), whichLaw),
    fill(rows) {
      const [places, brandPlaces] = [good(rows), brand(rows)];
      const write = (rank: number | bigint, bytes: Uint8Array, start: number) => {
        const place = places[Number(rank)] as number;
        const locale = list.categories[list.goods[place]?.category ?? 0]?.locale ?? 0;
        let at = start;
        for (const piece of forms[locale] ?? []) {
          if (typeof piece !== 'string') at = putBytes(piece, bytes, at);
          else if (piece === 'name') at = putBytes(bodies[place] as Uint8Array, bytes, at);
          else at = putBytes(makers[brandPlaces[Number(rank)] as number] as Uint8Array, bytes, at);
        }
        return at;
      };
      return rankedTexts({ mostBytes, write }, (row) => row, rows);
    },
  };
}
