import { type KindLists, kindUnion } from '../document-model.ts';
import { LOCALES } from '../locales.ts';
import { z } from '../zod.ts';

/** What listed values are called in a locale. */
export const translationModel = z.strictObject({
  locale: z.enum(LOCALES).meta({ title: 'Locale', description: 'The locale a person chose.', examples: ['de_DE'] }),
  words: z
    .array(
      z.strictObject({
        word: z
          .string()
          .min(1)
          .meta({
            title: 'Word',
            description:
              'A value as the tables of the pack or of its templates list it, or a whole template or pattern.',
            examples: ['gifts'],
          }),
        means: z
          .string()
          .min(1)
          .meta({ title: 'Means', description: 'What takes its place.', examples: ['Geschenke'] }),
      }),
    )
    .meta({
      title: 'Words',
      description: 'Listed values, templates and patterns that people read, and that no formula compares with.',
      examples: [[{ word: 'gifts', means: 'Geschenke' }]],
    }),
});

/** A column as a pack names it: "table.column". */
export const moneyColumn = z.string().regex(/^[A-Za-z_]\w*\.[A-Za-z_]\w*$/);

/** What amounts are like where people pay in another currency. */
export function currencyModel(kinds: KindLists) {
  return z.strictObject({
    locale: z.enum(LOCALES).meta({ title: 'Locale', description: 'The locale a person chose.', examples: ['ja_JP'] }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .meta({ title: 'Currency', description: 'Its code of ISO 4217.', examples: ['JPY'] }),
    called: z
      .string()
      .min(1)
      .max(40)
      .meta({ title: 'Called', description: 'What people call several of it.', examples: ['yen'] }),
    digits: z
      .int()
      .min(0)
      .max(3)
      .meta({
        title: 'Decimal places',
        description: 'Those of an amount in it, which every column of money has then: none for yen and won.',
        examples: [0],
      }),
    amounts: z
      .array(
        z.strictObject({
          column: moneyColumn.meta({
            title: 'Column',
            description: 'The column that says an amount of its own.',
            examples: ['product.typical_price'],
          }),
          instead_of: kindUnion(kinds.generators).meta({
            title: 'Instead of',
            description: 'The generator as the pack, or one of its templates, has it.',
            examples: [{ kind: 'constant', value: 24 }],
          }),
          take: kindUnion(kinds.generators).meta({
            title: 'Take',
            description: 'The generator that takes its place.',
            examples: [{ kind: 'constant', value: 2600 }],
          }),
        }),
      )
      .meta({
        title: 'Amounts',
        description: 'What is of another size in this currency; amounts that follow from others follow by themselves.',
        examples: [[]],
      }),
  });
}
