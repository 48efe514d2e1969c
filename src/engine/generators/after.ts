import { TIME_TYPES } from '../../schema/column-type.ts';
import { kindUnion } from '../../schema/document-model.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import type { ResolvedReference } from '../../schema/references/resolve-reference.ts';
import type { NumberVector } from '../columns/vector.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import type { RowSet } from '../rows/row-set.ts';
import { chanceBelow, delayedLaw } from './delayed-law.ts';
import { delayDrawer } from './delays/delay-drawer.ts';
import { DELAYS } from './delays/registry.ts';
import { defineGenerator } from './generator-kind.ts';
import { latestMoment } from './latest-moment.ts';

/** The longest delay of a value that is kept wherever it falls: ten thousand years. */
const LONGEST_KEPT_MS = 315569520000000;
const MOST = 0.9999999999999999;

export const after = defineGenerator({
  title: 'Some time later',
  question: 'What does it follow, and how much later?',
  summary:
    'A time that follows another one: shipped after placed, paid after billed. What "as of" does not know is empty.',
  family: 'Time',
  types: ['timestamp', 'date'],
  schema: kindSchema('after', {
    column: field.reference('column', {
      title: 'After',
      description: 'The time it follows: a column of the row, of its parents, or of a row it points at.',
      example: 'placed_at',
    }),
    delay: field.nested(kindUnion(DELAYS), {
      title: 'Delay',
      description: 'How much later it is.',
      example: { kind: 'gamma', mean: '2d', shape: 2 },
    }),
    beyond: field
      .choice(['empty', 'keep'], {
        title: 'Beyond "as of"',
        description:
          'What becomes of a time that "as of" does not know yet: the cell stays empty, or the time is kept all the same.',
        example: 'keep',
        fallback: 'empty',
      })
      .optional(),
  }),
  example: { kind: 'after', column: 'placed_at', delay: { kind: 'gamma', mean: '2d', shape: 2 } },
  defaults: { kind: 'after', column: '', delay: { kind: 'gamma', mean: '2d', shape: 2 } },
  bind({ column, delay: delaySpec, beyond = 'empty' }, context) {
    const source = timeOf(column, context);
    const delay = DELAYS.find((each) => each.kind === delaySpec.kind)?.bind(delaySpec, context, '/delay');
    if (source === undefined || delay === undefined) return undefined;
    if (beyond === 'keep' && !(delay.quantile(MOST, 1 - MOST) <= LONGEST_KEPT_MS)) {
      context.report({
        code: 'out_of_range',
        at: '/delay',
        message: 'Some delays would be longer than ten thousand years.',
        hint: 'Take a law with a shorter tail, or leave "beyond" out.',
      });
      return undefined;
    }
    const before = beyond === 'keep' ? Infinity : context.asOf();
    const canBeUnknown = beyond === 'empty' && latestMoment(source.column, context) + delay.upper >= before;
    const sourceNull = context.mayBeNull(source);
    const key = context.stream('value');
    const grid = context.resolutionMs;
    const read = (rows: RowSet) => momentsOf(rows, source);
    const draw = delayDrawer(delay);
    return {
      nullable: sourceNull || canBeUnknown,
      whyNull: canBeUnknown ? 'what lies beyond "as of" is not known yet' : 'the time it follows can be empty',
      distinct: false,
      law: (rows) => delayedLaw(present(read(rows), rows.count), delay, grid, before),
      cells(rows, { values }, below, upTo) {
        const { values: starts, valid: known } = read(rows);
        for (let i = 0; i < rows.count; i++) {
          const start = starts[i] as number;
          const value = values[i] as number;
          // Of the delays that end before "as of", which alone are known.
          const possible = before === Infinity ? 1 : chanceBelow(delay, before - start);
          const isKnown = (known === undefined || known[i] === 1) && possible > 0;
          below[i] = isKnown ? Math.min(1, chanceBelow(delay, value - start) / possible) : Number.NaN;
          const end = Math.min(value + grid, before);
          upTo[i] = isKnown ? Math.min(1, chanceBelow(delay, end - start) / possible) : Number.NaN;
        }
      },
      fill(rows) {
        const values = rows.uniforms(key);
        const { values: starts, valid: known } = read(rows);
        const valid = rows.freshFlags().fill(1);
        const empty = draw(values, valid, { starts, known, before, grid });
        return { storage: 'number', values, ...(empty > 0 && { valid }) };
      },
    };
  },
});

function timeOf(text: string, context: ColumnContext): ResolvedReference | undefined {
  const source = context.resolve(text, '/column');
  if (source === undefined) return undefined;
  const { type } = context.shapeOf(source.column);
  if (TIME_TYPES.includes(type)) return source;
  context.report({
    code: 'type_mismatch',
    at: '/column',
    message: `"${text}" is ${type}, and no time.`,
    hint: 'Choose a column of type date or timestamp.',
  });
  return undefined;
}

function momentsOf(rows: RowSet, { hops, column }: ResolvedReference): NumberVector {
  const vector = rows.read(hops, column.name);
  if (vector.storage !== 'number') throw new Error(`after: ${column.name} holds no times`);
  return vector;
}

function present({ values, valid }: NumberVector, count: number): Float64Array {
  const held = values.subarray(0, count);
  return valid === undefined ? held : held.filter((_, i) => valid[i] === 1);
}
