import { field, kindSchema } from '../../schema/fields.ts';
import { defineGenerator } from './generator-kind.ts';

export const sequence = defineGenerator({
  title: 'Row number',
  question: 'Which number does each row get?',
  summary: 'Counts through the table in the order of its file: the natural key of a row.',
  family: 'Keys',
  types: ['integer'],
  schema: kindSchema('sequence', {
    start: field
      .integer({ title: 'Start', description: 'The number of the first row.', example: 1000, fallback: 1 })
      .optional(),
    step: field
      .integer({ title: 'Step', description: 'The distance between neighbours; not 0.', example: 1, fallback: 1 })
      .optional(),
  }),
  example: { kind: 'sequence', start: 1 },
  defaults: { kind: 'sequence' },
  bind({ start = 1, step = 1 }, context) {
    if (step === 0) {
      context.report({
        code: 'out_of_range',
        at: '/step',
        message: 'A step of 0 gives every row the same number.',
        hint: 'Take 1, or leave the step out.',
        fix: { title: 'Set the step to 1', edits: [{ op: 'set', path: `${context.path}/step`, value: 1 }] },
      });
      return undefined;
    }
    // The ordinal of a child counts the children of the parents before it; that of a root row is its identity.
    if (context.table.rows.kind !== 'count') context.dependOn({ kind: 'rows', table: context.table.name });
    return {
      nullable: false,
      distinct: true,
      fill(rows) {
        const ordinals = rows.ordinals();
        const values = new Float64Array(rows.count);
        for (let i = 0; i < rows.count; i++) values[i] = start + step * (ordinals[i] as number);
        return { storage: 'number', values };
      },
    };
  },
});
