import { documentModel, type SemblanceDocument } from '../../../src/schema/document-model.ts';
import type { EditResult } from '../../../src/schema/edits/edit-result.ts';
import type { HintedSchema } from '../../../src/schema/edits/hinted-schema.ts';
import { type FieldNote, field, kindSchema } from '../../../src/schema/fields.ts';
import type { Kind } from '../../../src/schema/kind.ts';
import { z } from '../../../src/schema/zod.ts';

function about(title: string): FieldNote {
  return { title, description: title, example: title };
}

function kind(name: string, schema: z.ZodType): Kind {
  const spec = { kind: name };
  return {
    kind: name,
    title: name,
    question: name,
    summary: name,
    family: name,
    schema,
    example: spec,
    defaults: spec,
  };
}

const countLaw = field.group(
  { kind: field.text(about('kind')), mean: field.number(about('mean')).optional() },
  about('law'),
);

const rowSources = [
  kind('count', kindSchema('count', { count: field.integer(about('count')) })),
  kind(
    'per_parent',
    kindSchema('per_parent', {
      parent: field.reference('parent_table', about('parent')),
      count: countLaw.optional(),
      active: field
        .group(
          {
            from: field.reference('column', about('from')).optional(),
            to: field.reference('column', about('to')).optional(),
          },
          about('active'),
        )
        .optional(),
    }),
  ),
];

const generators = [
  kind('sequence', kindSchema('sequence', {})),
  kind('parent', kindSchema('parent', {})),
  kind('event_time', kindSchema('event_time', {})),
  kind('moment', kindSchema('moment', { from: field.reference('moment', about('from')).optional() })),
  kind('uniform', kindSchema('uniform', { min: field.number(about('min')), max: field.number(about('max')) })),
  kind('reference', kindSchema('reference', { table: field.reference('table', about('table')) })),
  kind('formula', kindSchema('formula', { formula: field.reference('formula', about('formula')) })),
  kind(
    'rollup',
    kindSchema('rollup', {
      table: field.reference('child_table', about('table')),
      column: field.reference('child_column', about('column')).optional(),
    }),
  ),
  kind(
    'after',
    kindSchema('after', {
      column: field.reference('column', about('column')),
      delay: z.union([z.number(), field.reference('column', about('delay'))]).optional(),
    }),
  ),
  kind(
    'mixed',
    kindSchema('mixed', {
      of: z.array(z.string()).meta({ refers: 'column' }).optional(),
      note: field.text(about('note')),
    }),
  ),
];

const modifiers = [
  kind(
    'missing',
    kindSchema('missing', {
      where: field.group({ formula: field.reference('formula', about('formula')) }, about('where')).optional(),
      by: field.reference('column', about('by')).optional(),
    }),
  ),
];

const model = documentModel({ generators, rowSources, modifiers });

/** The JSON Schema of documents over a few kinds, with every hint a reference can have. */
export const schema = z.toJSONSchema(model, { target: 'draft-7' }) as HintedSchema;

/** Reads a document and proves that its structure holds. */
export function read(value: unknown): SemblanceDocument {
  return model.parse(value) as SemblanceDocument;
}

/** The document of an action that must not be refused. */
export function done(result: EditResult): SemblanceDocument {
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.document;
}

/** Customers, their orders, the orders' items and the products these pick. */
export const shop = read({
  version: 1,
  name: 'Shop',
  seed: 42,
  timeframe: { start: '2024-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'product',
      key: ['id'],
      rows: { kind: 'count', count: 200 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'price', type: 'decimal', scale: 2, generator: { kind: 'uniform', min: 1, max: 9 } },
      ],
    },
    {
      name: 'customer',
      key: ['id'],
      time: 'signed_up_at',
      rows: { kind: 'count', count: 1000 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'signed_up_at', type: 'timestamp', generator: { kind: 'moment', from: '2024-01-01' } },
        { name: 'spent', type: 'decimal', generator: { kind: 'rollup', table: 'order', column: 'total' } },
      ],
    },
    {
      name: 'order',
      key: ['id'],
      time: 'placed_at',
      rows: {
        kind: 'per_parent',
        parent: 'customer',
        count: { kind: 'poisson', mean: 6 },
        active: { from: 'customer.signed_up_at' },
      },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'customer_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'placed_at', type: 'timestamp', generator: { kind: 'event_time' } },
        { name: 'shipped_at', type: 'timestamp', generator: { kind: 'after', column: 'placed_at', delay: 2 } },
        { name: 'total', type: 'decimal', generator: { kind: 'rollup', table: 'order_item', column: 'price' } },
        {
          name: 'waited',
          type: 'integer',
          generator: { kind: 'formula', formula: 'days(customer_id.signed_up_at, placed_at)' },
        },
      ],
    },
    {
      name: 'order_item',
      key: ['order_id', 'line'],
      rows: { kind: 'per_parent', parent: 'order', count: { kind: 'poisson', mean: 2 } },
      columns: [
        { name: 'order_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'line', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'product_id', type: 'integer', generator: { kind: 'reference', table: 'product' } },
        { name: 'quantity', type: 'integer', generator: { kind: 'uniform', min: 1, max: 5 } },
        {
          name: 'price',
          type: 'decimal',
          generator: {
            kind: 'formula',
            formula: "quantity * product.price + if('price' = 'price', 0, price_of(product_id.price))",
          },
        },
        {
          name: 'known',
          type: 'integer',
          generator: { kind: 'mixed', of: ['order.placed_at', 'customer.signed_up_at'], note: 'price' },
        },
      ],
    },
  ],
});
