import { field, kindSchema } from '../../schema/fields.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { fixedRange, type ValueRange } from '../plan/value-range.ts';
import { type BoundGenerator, defineGenerator } from './generator-kind.ts';

export const sequence = defineGenerator({
  title: 'Row number',
  question: 'Which number does each row get?',
  summary:
    'Counts through the table in the order of its file, or through the rows of each parent: the natural key of a row.',
  family: 'Keys',
  types: ['integer'],
  schema: kindSchema('sequence', {
    start: field
      .integer({ title: 'Start', description: 'The number of the first row.', example: 1000, fallback: 1 })
      .optional(),
    step: field
      .integer({ title: 'Step', description: 'The distance between neighbours; not 0.', example: 1, fallback: 1 })
      .optional(),
    within: field
      .choice(['parent'], {
        title: 'Counts within',
        description: 'Begins anew for each parent: the line number of an order, the day of a stay.',
        example: 'parent',
      })
      .optional(),
  }),
  example: { kind: 'sequence', start: 1 },
  defaults: { kind: 'sequence' },
  bind({ start = 1, step = 1, within }, context) {
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
    if (within !== undefined) return rankInParent(start, step, context);
    // The ordinal of a child counts the children of the parents before it; that of a root row is its identity, unless
    // rows are in order of time.
    const { rows: source, order, name } = context.table;
    if (source.kind !== 'count' || order === 'time') context.dependOn({ kind: 'order', table: name });
    return {
      nullable: false,
      distinct: true,
      range: (ranges) => counted(start, step, ranges.mostRows(name)),
      fill(rows) {
        const ordinals = rows.ordinals();
        const values = rows.freshNumbers();
        for (let i = 0; i < rows.count; i++) values[i] = start + step * (ordinals[i] as number);
        return { storage: 'number', values };
      },
    };
  },
});

/** The place of a row among its siblings, in the order of the file. */
function rankInParent(start: number, step: number, context: ColumnContext): BoundGenerator | undefined {
  const { table, path, report } = context;
  if (table.rows.kind !== 'per_parent') {
    report({
      code: 'conflict',
      at: '/within',
      message: `The rows of ${table.name} have no parent within which they could be counted.`,
      hint: 'Let the rows come per parent, or leave "within" out to count through the table.',
      fix: { title: 'Count through the table', edits: [{ op: 'remove', path: `${path}/within` }] },
    });
    return undefined;
  }
  context.dependOn({ kind: 'rows', table: table.name });
  return {
    nullable: false,
    distinct: false,
    distinctWithin: 'parent',
    range: (ranges) => counted(start, step, ranges.mostChildren(table.name)),
    fill(rows) {
      const { ranks } = rows.family();
      const values = rows.freshNumbers();
      for (let i = 0; i < rows.count; i++) values[i] = start + step * (ranks[i] as number);
      return { storage: 'number', values };
    },
  };
}

function counted(start: number, step: number, rows: number): ValueRange {
  const last = start + step * Math.max(0, rows - 1);
  return fixedRange(Math.min(start, last), Math.max(start, last));
}
