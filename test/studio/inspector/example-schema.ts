import type { SchemaNode } from '../../../src/engine/catalog.ts';
import { documentModel, kindUnion } from '../../../src/schema/document-model.ts';
import { field, kindSchema } from '../../../src/schema/fields.ts';
import type { Kind } from '../../../src/schema/kind.ts';
import { z } from '../../../src/schema/zod.ts';

const note = (title: string, example: unknown) => ({ title, description: `About ${title}`, example });

const kind = (schema: Kind['schema'], example: Kind['example']): Kind => ({
  kind: example.kind,
  title: example.kind,
  question: '?',
  summary: '',
  family: 'Test',
  schema,
  example,
  defaults: example,
});

const poisson = kind(kindSchema('poisson', { mean: field.number(note('Mean', 3), { min: 0 }) }), {
  kind: 'poisson',
  mean: 3,
});
const fixed = kind(kindSchema('fixed', { count: field.integer(note('Count', 2), { min: 0, max: 9 }) }), {
  kind: 'fixed',
  count: 2,
});

/** One parameter of every sort a kind can have. */
export const everything = kind(
  kindSchema('everything', {
    mean: field.number({ ...note('Mean', 38), unit: 'years' }),
    sd: field.number(note('Spread', 12), { above: 0 }),
    start: field.integer({ ...note('Start', 1), fallback: 1 }).optional(),
    word: field.text(note('Word', 'a')).optional(),
    on: field.flag({ ...note('On', true), fallback: false }).optional(),
    pick: field.choice(['uniform', 'zipf'], note('Pick', 'zipf')).optional(),
    column: field.reference('column', note('Column', 'id')),
    formula: field.reference('formula', note('Formula', 'a * b')).optional(),
    from: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional()
      .meta({ title: 'From', refers: 'moment', examples: ['2024-01-01'] }),
    values: field.list(
      z.strictObject({
        value: field.scalar(note('Value', 'vip')),
        weight: field.number(note('Weight', 1), { above: 0 }),
      }),
      note('Values', [{ value: 'vip', weight: 1 }]),
    ),
    count: field.nested(kindUnion([poisson, fixed]), note('How many', { kind: 'poisson', mean: 3 })),
    window: field.group({ start: field.number(note('Start', 1)) }, note('Window', { start: 1 })).optional(),
  }),
  {
    kind: 'everything',
    mean: 38,
    sd: 12,
    column: 'id',
    values: [
      { value: 'vip', weight: 15 },
      { value: 'standard', weight: 85 },
    ],
    count: { kind: 'poisson', mean: 3 },
  },
);

/** The JSON Schema a model gives, as the catalog carries it. */
export function schemaNodeOf(model: z.ZodType): SchemaNode {
  // What zod writes as draft-7 is what a schema node reads.
  return z.toJSONSchema(model, { target: 'draft-7', io: 'input' }) as SchemaNode;
}

export const documentSchema = schemaNodeOf(
  documentModel({
    generators: [everything],
    rowSources: [kind(kindSchema('count', { count: field.integer(note('Rows', 10)) }), { kind: 'count', count: 10 })],
    modifiers: [kind(kindSchema('missing', { rate: field.number(note('Rate', 0.1)) }), { kind: 'missing', rate: 0.1 })],
  }),
);
