import { NUMERIC_TYPES } from '../../schema/column-type.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { MOST_SIBLINGS } from '../plan/too-many-siblings.ts';
import type { RowSet } from '../rows/row-set.ts';
import { defineGenerator } from './generator-kind.ts';
import { columnWeights, type ShareWeights, unevenWeights } from './sharing/share-weights.ts';
import { type SharedTotal, sharedTotal } from './sharing/shared-total.ts';
import { siblingShares } from './sharing/sibling-shares.ts';

interface WeightSpec {
  readonly alpha?: number | undefined;
  readonly weight?: string | undefined;
}

export const shares = defineGenerator({
  title: 'Part of a total',
  question: 'Which total is split over these rows?',
  summary:
    "A part of a number of the parent: all parts of a parent add up to it, to the last digit. Even, by chance, or by a column's weights.",
  family: 'Computed',
  types: ['decimal', 'integer'],
  schema: kindSchema('shares', {
    of: field.reference('column', {
      title: 'Of',
      description: 'The column of the parent that is split: an integer or a decimal.',
      example: 'order.total',
    }),
    alpha: field
      .number(
        {
          title: 'Evenness',
          description:
            'How alike the parts are by chance: large numbers make them nearly equal, 1 any split as likely as any other, small ones give most to one row. All parts are equal where neither this nor a weight is given.',
          example: 2,
        },
        { min: 0.01, max: 1e6 },
      )
      .optional(),
    weight: field
      .reference('own_column', {
        title: 'Weight',
        description:
          'A column of these rows that the parts are in proportion to; one that is empty or below 0 gives none. Equal parts where no row of a parent has a weight.',
        example: 'quantity',
      })
      .optional(),
  }),
  example: { kind: 'shares', of: 'order.total', alpha: 2 },
  defaults: { kind: 'shares', of: '', alpha: 2 },
  bind(spec, context) {
    const total = sharedTotal(spec.of, context);
    if (total === undefined || !checkWeights(spec, context)) return undefined;
    context.dependOn({ kind: 'rows', table: context.table.name });
    const weights = weightsOf(spec, context);
    const nullable = context.mayBeNull(total.reference);
    return {
      nullable,
      whyNull: 'the total can be empty',
      distinct: false,
      mostSiblings: MOST_SIBLINGS,
      fill(rows) {
        const values = siblingShares(rows, weights, (parents) => totalsOf(parents, total));
        if (!nullable) return { storage: 'number', values };
        const { valid } = rows.read(total.reference.hops, total.reference.column.name);
        return { storage: 'number', values, ...(valid !== undefined && { valid }) };
      },
    };
  },
});

function totalsOf(parents: RowSet, { reference, factor }: SharedTotal): Float64Array {
  const vector = parents.column(reference.column.name);
  const totals = new Float64Array(parents.count);
  if (vector.storage !== 'number') return totals;
  for (let p = 0; p < totals.length; p++)
    totals[p] = vector.valid?.[p] === 0 ? 0 : (vector.values[p] as number) * factor;
  return totals;
}

function weightsOf({ alpha, weight }: WeightSpec, context: ColumnContext): ShareWeights {
  if (weight !== undefined) return (rows) => columnWeights(rows, weight);
  if (alpha === undefined) return undefined;
  const key = context.stream('value');
  return (rows) => unevenWeights(alpha, rows.uniforms(key));
}

function checkWeights({ alpha, weight }: WeightSpec, context: ColumnContext): boolean {
  if (weight === undefined) return true;
  if (alpha !== undefined) {
    context.report({
      code: 'conflict',
      at: '/alpha',
      message: 'The parts cannot be split by chance and by a weight at once.',
      hint: 'Leave "alpha" or "weight" out.',
      fix: { title: 'Leave "alpha" out', edits: [{ op: 'remove', path: `${context.path}/alpha` }] },
    });
    return false;
  }
  const own = context.resolve(weight, '/weight');
  if (own === undefined) return false;
  const { type } = context.shapeOf(own.column);
  if (own.hops.length === 0 && NUMERIC_TYPES.includes(type)) return true;
  context.report({
    code: 'type_mismatch',
    at: '/weight',
    message:
      own.hops.length === 0 ? `"${weight}" is ${type}, and no number.` : `"${weight}" is no column of these rows.`,
    hint: 'Choose a number of these rows.',
  });
  return false;
}
