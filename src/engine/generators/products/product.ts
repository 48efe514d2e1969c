import { field, kindSchema } from '../../../schema/fields.ts';
import type { KindSpec } from '../../../schema/kind.ts';
import { joinTexts } from '../../columns/join-texts.ts';
import { mapInto } from '../../columns/map-into.ts';
import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { Vector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { utf8Bytes } from '../../random/utf8.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { ofField } from '../entities/entity-fields.ts';
import { entitySetting } from '../entities/entity-settings.ts';
import { putBytes, putNumber } from '../entities/put-bytes.ts';
import { formLaw, listLaw } from '../entities/word-law.ts';
import { wordPlaces } from '../entities/word-places.ts';
import { type BoundGenerator, defineGenerator } from '../generator-kind.ts';
import { pickFrom } from '../pick-from.ts';
import { type Assortment, assortmentOf } from './assortment.ts';

const PARTS = {
  name: 'Wireless Mouse',
  article: 'Mouse',
  material: 'Aluminium',
  category: 'Electronics',
  brand: 'Voltaro',
  sku: 'ELE-48213',
  description: 'Ergonomic mouse by Voltaro.',
} as const;

type Part = keyof typeof PARTS;

// Every key of the record is a part; a choice wants to know that there is at least one.
const PART_NAMES = Object.keys(PARTS) as [Part, ...Part[]];

const ASSORTMENTS = [
  'mixed',
  'electronics',
  'home',
  'clothing',
  'shoes',
  'groceries',
  'sports',
  'beauty',
  'toys',
  'office',
  'garden',
] as const;

export const product = defineGenerator({
  title: 'Product',
  question: 'Which part of a product?',
  summary:
    'Names of things a shop sells. All columns of a table that ask for the same product agree: brand, category and article number fit the name. Say what the shop sells, or names are put together from any words.',
  family: 'People and things',
  types: ['text'],
  schema: kindSchema('product', {
    part: field
      .choice(PART_NAMES, { title: 'Part', description: 'What the column holds of the product.', example: 'name' })
      .meta({ samples: PARTS }),
    assortment: field
      .choice(ASSORTMENTS, {
        title: 'What the shop sells',
        description:
          'One kind of things, or some of everything; one column of a product says it for all. Names are then sensible ones.',
        example: 'electronics',
      })
      .optional(),
    of: ofField({
      title: 'Which',
      description: 'Tells several products in one row apart; "product" where it is left out.',
      example: 'accessory',
      fallback: 'product',
    }),
  }),
  example: { kind: 'product', part: 'name' },
  defaults: { kind: 'product', part: 'name', assortment: 'mixed' },
  bind(spec, context) {
    const { part, of = 'product' } = spec;
    const stated = entitySetting('assortment', spec as KindSpec, { kind: 'product', of }, context);
    if (stated !== undefined) {
      const all = context.locale('en_US').products ?? [];
      const chosen = all.filter(({ id }) => stated.value === 'mixed' || id === stated.value);
      return ofAssortment(part, assortmentOf(chosen, of, context), of, context);
    }
    if (part === 'name' || part === 'article' || part === 'material') return ofAnyWords(part, of, context);
    context.report({
      code: 'missing_key',
      at: '/part',
      message: `The part "${part}" needs to know what the shop sells.`,
      hint: 'Say so in "assortment", at one of the columns of the product.',
      fix: {
        title: 'Some of everything',
        edits: [{ op: 'set', path: `${context.path}/assortment`, value: 'mixed' }],
      },
    });
    return undefined;
  },
});

/** Adjective, material and article drawn each for itself. */
function ofAnyWords(part: 'name' | 'article' | 'material', of: string, context: ColumnContext): BoundGenerator {
  const words = (list: string) => context.list(`en_US/product_${list}s`);
  const listed = (list: string) => pickFrom(words(list), context.stream(list, of));
  const common = { nullable: false, distinct: false };
  if (part !== 'name') {
    const law = words(part);
    return { ...common, ...wordPlaces(() => [listLaw(law)]), fill: listed(part) };
  }
  const laws = (['adjective', 'material', 'article'] as const).map((list) => [list, words(list)] as const);
  const nameLaw = () =>
    formLaw(
      [{ form: '{adjective} {material} {article}', weight: 1 }],
      Object.fromEntries(laws.map(([list, texts]) => [list, listLaw(texts)])),
    );
  const [adjective, material, article] = [listed('adjective'), listed('material'), listed('article')];
  return {
    ...common,
    ...wordPlaces(() => [nameLaw()]),
    fill: (rows) => joinTexts([adjective(rows), material(rows), article(rows)], ' ', rows.count),
  };
}

function ofAssortment(part: Part, assortment: Assortment, of: string, context: ColumnContext): BoundGenerator {
  const { products, product: drawn, brand, brands, weights, brandsOf, category } = assortment;
  const common = { nullable: false, distinct: false };
  const listed = (text: (place: number) => string) => {
    const texts = products.map((_, place) => text(place));
    const distinct = [...new Set(texts)];
    const places = new Map(distinct.map((each, i) => [each, i]));
    const codes = Int32Array.from(texts, (each) => places.get(each) ?? 0);
    const dictionary = { texts: distinct };
    const fill = (rows: RowSet): Vector => ({
      storage: 'dictionary',
      codes: drawn(rows).map((place) => codes[place] as number),
      dictionary,
    });
    return { ...common, ...wordPlaces(() => [listLaw(texts, weights)]), fill };
  };
  switch (part) {
    case 'name':
      return listed((place) => products[place]?.name ?? '');
    case 'article':
      return listed((place) => products[place]?.article ?? '');
    case 'category':
      return listed((place) => products[place]?.category ?? '');
    case 'material': {
      const { fill } = listed((place) => products[place]?.material ?? '');
      const isSaid = products.map(({ material }) => material !== undefined);
      const said = products.filter((_, place) => isSaid[place] === true);
      const law = () =>
        listLaw(
          said.map(({ material }) => material ?? ''),
          weights.filter((_, place) => isSaid[place] === true),
        );
      return {
        ...common,
        ...wordPlaces(() => [law()]),
        nullable: isSaid.includes(false),
        whyNull: 'of some things nobody says what they are made of',
        fill(rows) {
          const valid = mapInto(new Uint8Array(rows.count), drawn(rows), (place) => (isSaid[place] === true ? 1 : 0));
          return valid.includes(0) ? { ...fill(rows), valid } : fill(rows);
        },
      };
    }
    case 'brand':
      return {
        ...common,
        isLawOfDraws: true,
        ...wordPlaces(() => brandsOf.map((texts) => listLaw(texts)), category),
        fill: (rows) => ({ storage: 'dictionary', codes: brand(rows), dictionary: { texts: brands } }),
      };
    case 'sku': {
      const key = context.stream('sku', of);
      const codes = products.map(({ code }) => utf8Bytes(`${code}-`));
      const law = () =>
        formLaw([{ form: '{code}-{number}', weight: 1 }], {
          code: listLaw(
            products.map(({ code }) => code),
            weights,
          ),
          number: { place: (text, u) => (/^[1-9]\d{4}$/.test(text) ? (Number(text) - 10000 + u) / 90000 : -1) },
        });
      return {
        ...common,
        ...wordPlaces(() => [law()]),
        fill(rows) {
          const uniforms = rows.uniforms(key);
          const places = drawn(rows);
          const write = (rank: number | bigint, bytes: Uint8Array, at: number) =>
            putNumber(
              10000 + Math.floor((uniforms[Number(rank)] as number) * 90000),
              5,
              bytes,
              putBytes(codes[places[Number(rank)] as number] as Uint8Array, bytes, at),
            );
          return rankedTexts({ mostBytes: 12, write }, (row) => row, rows.count);
        },
      };
    }
    case 'description': {
      const bodies = products.map(({ description }) => utf8Bytes(description));
      const makers = brands.map((each) => utf8Bytes(` by ${each}.`));
      const laws = () => {
        const body = listLaw(
          products.map(({ description }) => description),
          weights,
        );
        return brandsOf.map((texts) =>
          formLaw([{ form: '{body} by {brand}.', weight: 1 }], { body, brand: listLaw(texts) }),
        );
      };
      return {
        ...common,
        isLawOfDraws: true,
        ...wordPlaces(laws, category),
        fill(rows) {
          const [places, brandPlaces] = [drawn(rows), brand(rows)];
          const write = (rank: number | bigint, bytes: Uint8Array, at: number) =>
            putBytes(
              makers[brandPlaces[Number(rank)] as number] as Uint8Array,
              bytes,
              putBytes(bodies[places[Number(rank)] as number] as Uint8Array, bytes, at),
            );
          return rankedTexts({ mostBytes: 120, write }, (row) => row, rows.count);
        },
      };
    }
  }
}
