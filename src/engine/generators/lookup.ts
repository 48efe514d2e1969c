import { field, kindSchema } from '../../schema/fields.ts';
import type { Vector } from '../columns/vector.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { spanOf, type ValueRange } from '../plan/value-range.ts';
import { defineGenerator } from './generator-kind.ts';
import { heldLiteral } from './held-literal.ts';
import { type Literal, matchCases } from './match-cases.ts';

export const lookup = defineGenerator({
  title: 'Table of values',
  question: 'Which value for which other value?',
  summary:
    'A value for each value of another column of the row, its parents or the rows it points at: a rate by segment.',
  family: 'Computed',
  types: ['decimal', 'integer', 'float', 'text', 'boolean', 'date', 'time', 'timestamp'],
  schema: kindSchema('lookup', {
    by: field.reference('column', {
      title: 'By',
      description: 'The column whose value decides.',
      example: 'customer.segment',
    }),
    values: field.list(
      field.group(
        {
          when: field.scalar({ title: 'When', description: 'A value of the other column.', example: 'vip' }),
          value: field.scalar({ title: 'Value', description: 'What the cell then holds.', example: 0.2 }),
        },
        { title: 'Case', description: 'One value and what it stands for.', example: { when: 'vip', value: 0.2 } },
      ),
      {
        title: 'Values',
        description: 'The cases; each value of the other column at most once.',
        example: [{ when: 'vip', value: 0.2 }],
      },
    ),
    otherwise: field
      .scalar({
        title: 'Otherwise',
        description: 'What the cell holds where no case fits; empty where it is left out.',
        example: 0,
      })
      .optional(),
  }),
  example: {
    kind: 'lookup',
    by: 'segment',
    values: [
      { when: 'vip', value: 0.2 },
      { when: 'standard', value: 0.05 },
    ],
    otherwise: 0,
  },
  defaults: { kind: 'lookup', by: '', values: [{ when: 'a', value: 1 }], otherwise: 0 },
  bind({ by, values, otherwise }, context) {
    const source = context.resolve(by, '/by');
    if (source === undefined) return undefined;
    const match = matchCases(
      values.map(({ when }) => when),
      context.shapeOf(source.column),
      context,
    );
    const choose = chooser(
      [...values.map(({ value }) => value), ...(otherwise === undefined ? [] : [otherwise])],
      context,
    );
    if (match === undefined || choose === undefined) return undefined;
    const { generator, nullable } = source.column;
    const { range } = choose;
    const isComplete = nullable !== true && generator.kind === 'category' && coversAll(generator.values, values);
    return {
      ...(range !== undefined && { range: () => range }),
      nullable: otherwise === undefined && !isComplete,
      distinct: false,
      fill(rows) {
        const cases = match(rows.read(source.hops, source.column.name), rows.count);
        const valid = otherwise === undefined ? validity(cases, values.length) : undefined;
        return { ...choose.take(cases), ...(valid !== undefined && { valid }) };
      },
    };
  },
});

/** The literals of a list as a column holds them. */
interface Chooser {
  /** The literal at each place; any value for a place behind the end of the list. */
  readonly take: (places: Int32Array) => Vector;
  /** Between which numbers they lie. */
  readonly range?: ValueRange;
}

function chooser(literals: readonly Literal[], context: ColumnContext): Chooser | undefined {
  if (context.type === 'text') {
    const dictionary = { texts: [...literals.map(String), ''] };
    return { take: (codes) => ({ storage: 'dictionary', codes, dictionary }) };
  }
  const held = literals.map((literal, i) => {
    const { length } = literals;
    const at =
      i === length - 1 && context.column.generator.otherwise !== undefined ? '/otherwise' : `/values/${i}/value`;
    return heldLiteral(literal, context, at, context);
  });
  if (held.includes(undefined)) return undefined;
  const numbers = Float64Array.from([...held, 0], (each) => each ?? 0);
  return {
    range: spanOf(numbers.subarray(0, literals.length)),
    take(places) {
      const values = new Float64Array(places.length);
      for (let i = 0; i < places.length; i++) values[i] = numbers[places[i] as number] as number;
      return { storage: 'number', values };
    },
  };
}

function validity(cases: Int32Array, count: number): Uint8Array | undefined {
  let valid: Uint8Array | undefined;
  for (let i = 0; i < cases.length; i++) {
    if ((cases[i] as number) < count) continue;
    valid ??= new Uint8Array(cases.length).fill(1);
    valid[i] = 0;
  }
  return valid;
}

/** Whether every value of a category has a case. */
function coversAll(categories: unknown, cases: readonly { readonly when: Literal }[]): boolean {
  const known = new Set(cases.map(({ when }) => String(when)));
  return (
    Array.isArray(categories) &&
    categories.every(
      (each: unknown) => typeof each === 'object' && each !== null && 'value' in each && known.has(String(each.value)),
    )
  );
}
