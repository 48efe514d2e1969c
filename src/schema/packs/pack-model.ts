import { columnModel, type DeepReadonly, type KindLists, MOMENT, tableModel } from '../document-model.ts';
import { LOCALES } from '../locales.ts';
import { z } from '../zod.ts';
import { currencyModel, moneyColumn, translationModel } from './local-models.ts';

const packName = z
  .string()
  .max(63)
  .regex(/^[a-z][a-z0-9_]*$/);

function blockModel(kinds: KindLists) {
  return z.strictObject({
    name: packName.meta({ title: 'Name', description: 'What other blocks call it.', examples: ['orders'] }),
    title: z
      .string()
      .min(1)
      .max(60)
      .meta({ title: 'Title', description: 'The name a person sees.', examples: ['Orders'] }),
    question: z
      .string()
      .min(1)
      .max(200)
      .meta({
        title: 'Question',
        description: 'What a person is asked, in plain words.',
        examples: ['Do customers place orders?'],
      }),
    summary: z
      .string()
      .min(1)
      .max(400)
      .meta({
        title: 'Summary',
        description: 'What the block brings, in one or two sentences.',
        examples: ['Orders with one to eight items, whose totals add up to the cent.'],
      }),
    required: z
      .boolean()
      .optional()
      .meta({
        title: 'Required',
        description: 'Whether every document of the pack has it; a person cannot leave it out.',
        examples: [true],
        fallback: false,
      }),
    chosen: z
      .boolean()
      .optional()
      .meta({
        title: 'Chosen',
        description: 'Whether it is chosen before a person says anything.',
        examples: [false],
        fallback: true,
      }),
    needs: z
      .array(packName)
      .optional()
      .meta({
        title: 'Needs',
        description: 'The blocks that come with it, by their names.',
        examples: [['customers', 'products']],
        fallback: [],
      }),
    tables: z
      .array(tableModel(kinds))
      .max(100)
      .meta({ title: 'Tables', description: 'The tables it brings, as a document writes them.', examples: [[]] }),
    additions: z
      .array(
        z.strictObject({
          table: z
            .string()
            .min(1)
            .meta({ title: 'Table', description: 'The table of another block.', examples: ['customer'] }),
          with: z
            .array(packName)
            .optional()
            .meta({
              title: 'With',
              description: 'Made only where all of these blocks are there as well.',
              examples: [['payments']],
              fallback: [],
            }),
          after: z
            .string()
            .optional()
            .meta({
              title: 'After',
              description: 'The column behind which new columns stand; behind all others where it is left out.',
              examples: ['email'],
            }),
          columns: z
            .array(columnModel(kinds))
            .min(1)
            .meta({
              title: 'Columns',
              description:
                'The columns it adds, relations included. One whose name the table already has takes the place of that column.',
              examples: [[{ name: 'spent', type: 'decimal', generator: { kind: 'sequence' } }]],
            }),
        }),
      )
      .optional()
      .meta({
        title: 'Additions',
        description: 'What the block adds to tables of other blocks.',
        examples: [[]],
        fallback: [],
      }),
  });
}

const volumeModel = z.strictObject({
  table: z
    .string()
    .min(1)
    .meta({
      title: 'Table',
      description:
        'The table whose size it sets: its number of rows, or, where its rows come per parent, how many a parent has on average.',
      examples: ['customer'],
    }),
  title: z
    .string()
    .min(1)
    .max(100)
    .meta({
      title: 'Title',
      description: 'What a person is asked, in plain words.',
      examples: ['How many customers?'],
    }),
  unit: z
    .string()
    .min(1)
    .max(40)
    .meta({ title: 'Unit', description: 'What is counted, shown behind the number.', examples: ['customers'] }),
  default: z
    .number()
    .min(0)
    .meta({ title: 'Default', description: 'The number before a person says anything.', examples: [2000] }),
  min: z
    .number()
    .min(0)
    .meta({ title: 'Least', description: 'The least a person may ask for.', examples: [10] }),
  max: z
    .number()
    .min(0)
    .meta({ title: 'Most', description: 'The most a person may ask for.', examples: [1000000] }),
});

/** The zod model of a pack of an industry over the kinds there are: the single definition of `domains/<industry>/pack.json`. */
export function packModel(kinds: KindLists) {
  return z
    .strictObject({
      $schema: z
        .string()
        .optional()
        .meta({
          title: 'Schema',
          description: 'Where an editor finds the schema of packs.',
          examples: ['../../public/pack-schema.json'],
        }),
      name: packName.meta({
        title: 'Name',
        description: 'The name of the pack, which is that of its folder.',
        examples: ['ecommerce'],
      }),
      version: z
        .int()
        .min(1)
        .meta({
          title: 'Version',
          description: 'Grows by one whenever the documents it composes change.',
          examples: [1],
        }),
      title: z
        .string()
        .min(1)
        .max(60)
        .meta({ title: 'Title', description: 'The industry as a person calls it.', examples: ['Online shop'] }),
      summary: z
        .string()
        .min(1)
        .max(400)
        .meta({
          title: 'Summary',
          description: 'What it is about, in one or two sentences.',
          examples: ['Customers, products, orders and what becomes of them.'],
        }),
      tags: z
        .array(z.string().min(1).max(30))
        .meta({ title: 'Tags', description: 'Words to search by.', examples: [['retail', 'orders']] }),
      timeframe: z.strictObject({ start: MOMENT, end: MOMENT }).meta({
        title: 'Time frame',
        description: 'The period that is suggested: the start belongs to it, the end does not.',
        examples: [{ start: '2024-01-01', end: '2026-01-01' }],
      }),
      blocks: z
        .array(blockModel(kinds))
        .min(1)
        .max(50)
        .meta({
          title: 'Blocks',
          description: 'What a document can consist of, in the order a person is asked.',
          examples: [[]],
        }),
      volumes: z
        .array(volumeModel)
        .max(50)
        .meta({
          title: 'Volumes',
          description: 'The sizes a person sets, at most one for a table.',
          examples: [[]],
        }),
      translations: z
        .array(translationModel)
        .max(LOCALES.length)
        .optional()
        .meta({
          title: 'Translations',
          description: 'What listed values are called in other languages, at most once for a locale.',
          examples: [[]],
          fallback: [],
        }),
      money: z
        .array(moneyColumn)
        .optional()
        .meta({
          title: 'Money',
          description:
            'The columns that hold amounts of money with two decimal places, those of its templates included.',
          examples: [['product.price']],
          fallback: [],
        }),
      currencies: z
        .array(currencyModel(kinds))
        .max(LOCALES.length)
        .optional()
        .meta({
          title: 'Currencies',
          description: 'What amounts are like in other currencies, at most once for a locale.',
          examples: [[]],
          fallback: [],
        }),
    })
    .meta({ title: 'Semblance pack', description: 'The building blocks of the data of an industry.' });
}

/** What an industry's data are made of; never changed in place. */
export type Pack = DeepReadonly<z.infer<ReturnType<typeof packModel>>>;
export type PackBlock = Pack['blocks'][number];
export type PackVolume = Pack['volumes'][number];
