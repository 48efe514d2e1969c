import { field, kindSchema } from '../../schema/fields.ts';
import { joinTexts } from '../columns/join-texts.ts';
import { defineGenerator } from './generator-kind.ts';
import { pickFrom } from './pick-from.ts';

export const product = defineGenerator({
  title: 'Product',
  question: 'Which part of a product?',
  summary:
    'Names of things a shop sells. All columns of a table that ask for the same product agree: the name is made of its material and its article.',
  family: 'People and things',
  types: ['text'],
  schema: kindSchema('product', {
    part: field.choice(['name', 'article', 'material'], {
      title: 'Part',
      description: 'What the column holds of the product.',
      example: 'name',
    }),
    of: field
      .text({
        title: 'Which',
        description: 'Tells several products in one row apart; "product" where it is left out.',
        example: 'accessory',
        fallback: 'product',
      })
      .optional(),
  }),
  example: { kind: 'product', part: 'name' },
  defaults: { kind: 'product', part: 'name' },
  bind({ part, of = 'product' }, context) {
    const listed = (list: string) => pickFrom(context.list(`en_US/product_${list}s`), context.stream(list, of));
    const common = { nullable: false, distinct: false };
    switch (part) {
      case 'article':
        return { ...common, fill: listed('article') };
      case 'material':
        return { ...common, fill: listed('material') };
      case 'name': {
        const [adjective, material, article] = [listed('adjective'), listed('material'), listed('article')];
        return {
          ...common,
          fill: (rows) => joinTexts([adjective(rows), material(rows), article(rows)], ' ', rows.count),
        };
      }
    }
  },
});
