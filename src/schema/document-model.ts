import { COLUMN_TYPES } from './column-type.ts';
import type { Kind, KindSpec } from './kind.ts';
import { LOCALES } from './locales.ts';
import { QUALITY } from './quality-model.ts';
import { z } from './zod.ts';

/** The lists of kinds a document may name. */
export interface KindLists {
  readonly generators: readonly Kind[];
  readonly rowSources: readonly Kind[];
  readonly modifiers: readonly Kind[];
}

/** Not `__proto__`, which no plain object can be asked for. */
const NAME = /^(?!__proto__$)[A-Za-z_][A-Za-z0-9_]*$/;

const name = z.string().max(63).regex(NAME);

/** A strict union over the `kind` of a list; what it checks is whole, what it types is only that a kind is named. */
export function kindUnion(kinds: readonly Kind[]): z.ZodType<KindSpec> {
  const options = kinds.map((each) => each.schema);
  // Every schema of a kind is made by `kindSchema`, so each is a strict object with a literal `kind`.
  return z.discriminatedUnion(
    'kind',
    options as unknown as [z.ZodObject<{ kind: z.ZodLiteral<string> }>],
  ) as unknown as z.ZodType<KindSpec>;
}

/** A date or a moment as a document writes it. */
export const MOMENT = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?)?$/)
  .meta({ refers: 'moment' });

const keyedAs = name
  .or(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*#\d+$/))
  .optional()
  .meta({
    title: 'Keyed as',
    description: 'The name its randomness is keyed by. Written by a rename, so that the data stay the same.',
    examples: ['customer'],
  });

/** The zod model of a column over the kinds there are. */
export function columnModel(kinds: KindLists) {
  return z.strictObject({
    name: name.meta({
      title: 'Name',
      description: 'The name of the column in every exported file.',
      examples: ['signed_up_at'],
    }),
    keyed_as: keyedAs,
    type: z
      .enum(COLUMN_TYPES)
      .meta({ title: 'Type', description: 'What kind of value a cell holds.', examples: ['integer'] }),
    scale: z
      .int()
      .min(0)
      .max(9)
      .optional()
      .meta({
        title: 'Decimal places',
        description: 'How many digits stand behind the point of a decimal column; 2 where it is left out.',
        examples: [2],
        fallback: 2,
      }),
    resolution: z
      .enum(['millisecond', 'second', 'minute', 'hour', 'day'])
      .optional()
      .meta({
        title: 'Resolution',
        description:
          'The grid a timestamp or a time of day is rounded down to: one second where it is left out. A date is always a day.',
        examples: ['second'],
        fallback: 'second',
      }),
    nullable: z
      .boolean()
      .optional()
      .meta({ title: 'May be empty', description: 'Whether a cell may be null.', examples: [true], fallback: false }),
    unique: z
      .boolean()
      .optional()
      .meta({
        title: 'Unique',
        description: 'Whether no two rows may hold the same value.',
        examples: [true],
        fallback: false,
      }),
    hidden: z
      .boolean()
      .optional()
      .meta({
        title: 'Hidden',
        description: 'Used by other columns, but left out of exported files.',
        examples: [true],
        fallback: false,
      }),
    sensitive: z
      .boolean()
      .optional()
      .meta({
        title: 'Sensitive',
        description: 'Marks personal data in the exported documentation.',
        examples: [true],
        fallback: false,
      }),
    description: z
      .string()
      .max(2000)
      .optional()
      .meta({
        title: 'Description',
        description: 'What the column means, for people.',
        examples: ['When the customer signed up'],
      }),
    generator: kindUnion(kinds.generators).meta({
      title: 'Generator',
      description: 'How the values are made.',
      examples: [{ kind: 'sequence', start: 1 }],
    }),
    modifiers: z
      .array(kindUnion(kinds.modifiers))
      .max(100)
      .optional()
      .meta({
        title: 'Modifiers',
        description:
          'What happens to the values afterwards, in this order: only files and views see it. References, formulas and roll-ups read the values before.',
        examples: [[{ kind: 'missing', rate: 0.2 }]],
      }),
    quality: QUALITY,
  });
}

/** The zod model of a table over the kinds there are. */
export function tableModel(kinds: KindLists) {
  return z.strictObject({
    name: name.meta({
      title: 'Name',
      description: 'The name of the table and of its exported file.',
      examples: ['customer'],
    }),
    keyed_as: keyedAs,
    description: z
      .string()
      .max(2000)
      .optional()
      .meta({
        title: 'Description',
        description: 'What a row of this table is, for people.',
        examples: ['People who buy'],
      }),
    key: z
      .array(z.string())
      .max(8)
      .optional()
      .meta({
        title: 'Key',
        description: 'The columns that identify a row.',
        examples: [['id']],
        refers: 'own_column',
      }),
    time: z
      .string()
      .optional()
      .meta({
        title: 'Time column',
        description:
          'The column that says when a row came to be; the event time, or the only moment column, where it is left out.',
        examples: ['signed_up_at'],
        refers: 'own_column',
      }),
    order: z
      .enum(['parent', 'time'])
      .optional()
      .meta({
        title: 'Rows in order of',
        description:
          'How rows stand in the file and are numbered: the rows of one parent together, or all by the time column, the earliest first. Ids that grow with time need the latter.',
        examples: ['time'],
        fallback: 'parent',
      }),
    rows: kindUnion(kinds.rowSources).meta({
      title: 'Rows',
      description: 'Where the rows come from.',
      examples: [{ kind: 'count', count: 1000 }],
    }),
    columns: z
      .array(columnModel(kinds))
      .min(1)
      .max(1000)
      .meta({
        title: 'Columns',
        description: 'The columns, in the order of the exported files.',
        examples: [[{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }]],
      }),
    quality: QUALITY,
  });
}

/** The zod model of a document of version 1 over the kinds there are: the single definition of what a document is. */
export function documentModel(kinds: KindLists) {
  return z
    .strictObject({
      version: z
        .literal(1)
        .meta({ title: 'Version', description: 'The version of the document format: 1.', examples: [1] }),
      name: z
        .string()
        .min(1)
        .max(200)
        .meta({ title: 'Name', description: 'What the document is called.', examples: ['Online shop'] }),
      description: z
        .string()
        .max(2000)
        .optional()
        .meta({ title: 'Description', description: 'What the data are for.', examples: ['A demo of a small shop'] }),
      seed: z
        .int()
        .min(0)
        .max(Number.MAX_SAFE_INTEGER)
        .meta({
          title: 'Seed',
          description: 'The number all randomness grows from: the same seed gives the same bytes.',
          examples: [42],
        }),
      locale: z
        .enum(LOCALES)
        .optional()
        .meta({
          title: 'Locale',
          description:
            'The language and country whose names, addresses and numbers the data show; en_US where it is left out.',
          examples: ['en_US'],
          fallback: 'en_US',
        }),
      timeframe: z
        .strictObject({
          start: MOMENT.meta({
            title: 'Start',
            description: 'The first moment that belongs to the data.',
            examples: ['2024-01-01'],
          }),
          end: MOMENT.meta({
            title: 'End',
            description: 'The first moment that no longer belongs to the data.',
            examples: ['2026-01-01'],
          }),
        })
        .meta({
          title: 'Time frame',
          description: 'The period the data cover: the start belongs to it, the end does not.',
          examples: [{ start: '2024-01-01', end: '2026-01-01' }],
        }),
      as_of: MOMENT.optional().meta({
        title: 'As of',
        description:
          'The clock of the document: nothing that happens later is known. The end of the time frame where it is left out.',
        examples: ['2026-01-01'],
      }),
      tables: z
        .array(tableModel(kinds))
        .max(500)
        .meta({
          title: 'Tables',
          description: 'The tables, in the order they are shown and exported.',
          examples: [[]],
        }),
      quality: QUALITY,
      view: z
        .record(z.string(), z.unknown())
        .optional()
        .meta({
          title: 'View',
          description: 'Positions and colours of the studio; never touches data.',
          examples: [{}],
        }),
    })
    .meta({ title: 'Semblance document', description: 'Related tables and how they behave.' });
}

type Model = ReturnType<typeof documentModel>;

/** A type whose lists and objects, at any depth, nobody changes; what kinds say of themselves stays as it is. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends KindSpec
    ? T
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T;

/** A document whose structure holds. */
export type SemblanceDocument = DeepReadonly<z.infer<Model>>;
export type TableSpec = SemblanceDocument['tables'][number];
export type ColumnSpec = TableSpec['columns'][number];
