import { field, kindSchema } from '../../schema/fields.ts';
import type { Law } from '../laws/law.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { parseMoment } from '../time/parse-moment.ts';
import { checkExactRange } from './exact-range.ts';
import { defineGenerator } from './generator-kind.ts';
import { gridOf, roundHalfAway, unitsPerOne } from './numeric-shape.ts';

export const constant = defineGenerator({
  title: 'Always the same',
  question: 'Which value?',
  summary: 'One value in every row: a currency, a source system, a version.',
  family: 'Choices',
  types: ['text', 'integer', 'decimal', 'float', 'boolean', 'date', 'timestamp'],
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
        fill: (rows) => ({ storage: 'dictionary', codes: new Int32Array(rows.count), dictionary }),
      };
    }
    const held = heldValue(value, context);
    if (held === undefined) return undefined;
    const law = lawOf(held, value, context);
    return {
      ...common,
      law: () => law,
      fill: (rows) => ({ storage: 'number', values: new Float64Array(rows.count).fill(held) }),
    };
  },
});

/** The value as the column holds it; reports a value of another type. */
function heldValue(value: string | number | boolean, context: ColumnContext): number | undefined {
  const { type, resolutionMs } = context;
  if (type === 'boolean' && typeof value === 'boolean') return value ? 1 : 0;
  if ((type === 'date' || type === 'timestamp') && typeof value === 'string') {
    const ms = parseMoment(value);
    if (ms !== undefined) return Math.floor(ms / resolutionMs) * resolutionMs;
  }
  const isNumber = type === 'integer' || type === 'decimal' || type === 'float';
  if (isNumber && typeof value === 'number' && (type !== 'integer' || Math.floor(value) === value)) {
    if (!checkExactRange(context, value, value)) return undefined;
    return type === 'float' ? value : roundHalfAway(value * unitsPerOne(context.scale));
  }
  context.report({
    code: 'type_mismatch',
    at: '/value',
    message: `${JSON.stringify(value)} is no ${type}.`,
    hint: hintFor(context),
  });
  return undefined;
}

function hintFor({ type }: ColumnContext): string {
  if (type === 'boolean') return 'Write true or false, without quotes.';
  if (type === 'date' || type === 'timestamp') return 'Write a date as 2024-01-31, or a moment as 2024-01-31T12:00:00.';
  return type === 'integer' ? 'Write a whole number, without quotes.' : 'Write a number, without quotes.';
}

function lawOf(held: number, value: string | number | boolean, context: ColumnContext): Law {
  const { type, scale, resolutionMs } = context;
  if (type === 'boolean') return { kind: 'categorical', values: [String(value)], shares: [1] };
  const step = type === 'date' || type === 'timestamp' ? resolutionMs : gridOf(context);
  const place = held / unitsPerOne(scale);
  return { kind: 'numeric', cdf: (x) => (x >= place - step / 4 ? 1 : 0), mean: place, sd: 0, step };
}
