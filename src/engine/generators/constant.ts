import { field, kindSchema } from '../../schema/fields.ts';
import type { Law } from '../laws/law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { fixedRange } from '../plan/value-range.ts';
import { defineGenerator } from './generator-kind.ts';
import { heldLiteral } from './held-literal.ts';
import { gridOf, unitsPerOne } from './numeric-shape.ts';

export const constant = defineGenerator({
  title: 'Always the same',
  question: 'Which value?',
  summary: 'One value in every row: a currency, a source system, a version.',
  family: 'Choices',
  types: ['text', 'integer', 'decimal', 'float', 'boolean', 'date', 'time', 'timestamp'],
  schema: kindSchema('constant', {
    value: field.scalar({
      title: 'Value',
      description: 'What every cell holds: a text, a number, true or false, or a date as 2024-01-31.',
      example: 'EUR',
    }),
  }),
  example: { kind: 'constant', value: 'EUR' },
  defaults: { kind: 'constant', value: '' },
  bind({ value }, context) {
    const common = { nullable: false, distinct: false } as const;
    if (context.type === 'text') {
      const text = String(value);
      const dictionary = { texts: [text] };
      const law: Law = { kind: 'categorical', values: [text], shares: [1] };
      return {
        ...common,
        law: () => law,
        commonLaw: law,
        fill: (rows) => ({ storage: 'dictionary', codes: rows.freshIntegers().fill(0), dictionary }),
      };
    }
    const held = heldLiteral(value, context, '/value', context);
    if (held === undefined) return undefined;
    const law = lawOf(held, value, context);
    return {
      ...common,
      law: () => law,
      commonLaw: law,
      range: () => fixedRange(held, held),
      fill: (rows) => ({ storage: 'number', values: rows.freshNumbers().fill(held) }),
    };
  },
});

function lawOf(held: number, value: string | number | boolean, context: ColumnContext): Law {
  const { type, scale, resolutionMs } = context;
  if (type === 'boolean') return { kind: 'categorical', values: [String(value)], shares: [1] };
  const step = type === 'date' || type === 'time' || type === 'timestamp' ? resolutionMs : gridOf(context);
  const place = held / unitsPerOne(scale);
  return { kind: 'numeric', cdf: (x) => (x >= place - step / 4 ? 1 : 0), mean: place, sd: 0, step };
}
