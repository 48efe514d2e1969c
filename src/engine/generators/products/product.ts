import { field, kindSchema } from '../../../schema/fields.ts';
import type { KindSpec } from '../../../schema/kind.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { LOCALE_FIELDS, ofField } from '../entities/entity-fields.ts';
import { entitySetting } from '../entities/entity-settings.ts';
import { rowLocales } from '../entities/row-locales.ts';
import { type BoundGenerator, defineGenerator } from '../generator-kind.ts';
import { anyWords } from './any-words.ts';
import { type Assortment, assortmentOf } from './assortment.ts';
import { goodBrands, goodDescriptions, goodMaterials, goodNumbers, goodWords } from './assortment-parts.ts';
import { rowCategories } from './row-categories.ts';

const PARTS = {
  name: 'Wireless Mouse',
  article: 'Mouse',
  material: 'Aluminium',
  category: 'Electronics',
  category_code: 'ELE',
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
    'Names of things a shop sells, in the language of its locale. All columns of a table that ask for the same product agree: brand, category and article number fit the name. Say what the shop sells, or names are put together from any English words.',
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
    assortment_from: field
      .reference('column', {
        title: 'What the shop sells, from',
        description:
          'A column that says it for each row, by the word above, by the letters of article numbers or by the name of the category (shoes, SHO, Shoes); one column of a product says it for all.',
        example: 'department',
      })
      .optional(),
    of: ofField({
      title: 'Which',
      description: 'Tells several products in one row apart; "product" where it is left out.',
      example: 'accessory',
      fallback: 'product',
    }),
    ...LOCALE_FIELDS,
  }),
  example: { kind: 'product', part: 'name' },
  defaults: { kind: 'product', part: 'name', assortment: 'mixed' },
  bind(spec, context) {
    const { part, of = 'product' } = spec;
    const entity = { kind: 'product', of };
    const stated = entitySetting('assortment', spec as KindSpec, entity, context);
    const from = entitySetting('assortment_from', spec as KindSpec, entity, context);
    if (stated === undefined && from === undefined) return withoutAssortment(spec as KindSpec, part, of, context);
    const locales = rowLocales(spec as KindSpec, entity, context);
    if (locales === undefined) return undefined;
    const data = locales.names.map((name) => context.products(name));
    const said = rowCategories(spec as KindSpec, entity, data, context);
    if (said === 'wrong') return undefined;
    const chosen = data[0]?.categories.findIndex(({ id }) => id === stated?.value) ?? -1;
    return bindPart(part, assortmentOf(of, locales, chosen < 0 ? undefined : chosen, said, context), of, context);
  },
});

function withoutAssortment(spec: KindSpec, part: Part, of: string, context: ColumnContext): BoundGenerator | undefined {
  const isSimple = part === 'name' || part === 'article' || part === 'material';
  const isLocal = spec.locale !== undefined || spec.locale_from !== undefined;
  if (isSimple && !isLocal) return anyWords(part, of, context);
  context.report({
    code: 'missing_key',
    at: isSimple ? '' : '/part',
    message: isSimple
      ? 'Names that are put together from any words are English only.'
      : `The part "${part}" needs to know what the shop sells.`,
    hint: 'Say what the shop sells in "assortment", at one of the columns of the product.',
    fix: {
      title: 'Some of everything',
      edits: [{ op: 'set', path: `${context.path}/assortment`, value: 'mixed' }],
    },
  });
  return undefined;
}

function bindPart(part: Part, assortment: Assortment, of: string, context: ColumnContext): BoundGenerator {
  switch (part) {
    case 'name':
      return goodWords(({ name }) => name, assortment);
    case 'article':
      return goodWords(({ article }) => article, assortment);
    case 'category':
      return goodWords(({ category }, { categories }) => categories[category]?.name ?? '', assortment);
    case 'category_code':
      return goodWords(({ category }, { categories }) => categories[category]?.code ?? '', assortment);
    case 'material':
      return goodMaterials(assortment);
    case 'brand':
      return goodBrands(assortment);
    case 'sku':
      return goodNumbers(of, assortment, context);
    case 'description':
      return goodDescriptions(assortment);
  }
}
