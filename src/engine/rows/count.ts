import { field, kindSchema } from '../../schema/fields.ts';
import { defineRowSource } from './row-source-kind.ts';

/** R50: the largest number of rows a table may have. */
const MOST_ROWS = 281474976710656;

export const countRows = defineRowSource({
  title: 'A number of rows',
  question: 'How many rows?',
  summary: 'Rows that stand by themselves, as many as you say.',
  family: 'Rows',
  schema: kindSchema('count', {
    count: field.integer(
      {
        title: 'Rows',
        description: 'How many rows the table has, before the scale of the run.',
        example: 10000,
        unit: 'rows',
      },
      { min: 0, max: MOST_ROWS - 1 },
    ),
    fixed: field
      .flag({
        title: 'Fixed',
        description: 'Whether the number stays the same whatever the scale of a run.',
        example: true,
        fallback: false,
      })
      .optional(),
  }),
  example: { kind: 'count', count: 10000 },
  defaults: { kind: 'count', count: 1000 },
  bind({ count, fixed }, { scale, report }) {
    const rows = fixed === true || count === 0 ? count : Math.max(1, Math.floor(count * scale + 0.5));
    if (rows >= MOST_ROWS) {
      report({
        code: 'out_of_range',
        at: '/count',
        message: `${count} rows at a scale of ${scale} are more than a table can hold.`,
        hint: 'Take fewer rows or a smaller scale.',
      });
      return undefined;
    }
    return { kind: 'root', count: rows };
  },
});
