import { field, kindSchema } from '../../schema/fields.ts';
import { binnedLaw } from '../laws/binned-law.ts';
import { roundHalfAway } from '../math/round-half-away.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { guideTable } from '../random/guide-table.ts';
import { checkExactRange } from './exact-range.ts';
import { defineGenerator } from './generator-kind.ts';
import { gridOf, unitsPerOne } from './numeric-shape.ts';
import { ofUniform } from './of-uniform.ts';

export const histogram = defineGenerator({
  title: 'Bars of your own',
  question: 'Which ranges, and how often each?',
  summary:
    'Ranges with weights, as a census table or a chart gives them; inside a range every value is equally likely.',
  family: 'Numbers',
  types: ['decimal', 'integer', 'float'],
  schema: kindSchema('histogram', {
    from: field.number({ title: 'From', description: 'Where the first range begins.', example: 18 }),
    bins: field.list(
      field.group(
        {
          to: field.number({
            title: 'To',
            description: 'Where the range ends and the next one begins; this value itself belongs to the next.',
            example: 30,
          }),
          weight: field.number(
            { title: 'Weight', description: 'How often, relative to the other ranges.', example: 20 },
            { min: 0, max: 1e12 },
          ),
        },
        { title: 'Range', description: 'The end of a range and its weight.', example: { to: 30, weight: 20 } },
      ),
      {
        title: 'Ranges',
        description: 'The ranges, each from the end of the one before.',
        example: [
          { to: 30, weight: 20 },
          { to: 65, weight: 50 },
        ],
      },
    ),
  }),
  example: {
    kind: 'histogram',
    from: 18,
    bins: [
      { to: 30, weight: 20 },
      { to: 65, weight: 50 },
      { to: 90, weight: 30 },
    ],
  },
  defaults: {
    kind: 'histogram',
    from: 0,
    bins: [
      { to: 10, weight: 1 },
      { to: 20, weight: 2 },
      { to: 40, weight: 1 },
    ],
  },
  bind({ from, bins }, context) {
    const edges = [from, ...bins.map(({ to }) => to)];
    const weights = bins.map(({ weight }) => weight);
    if (!checked(edges, weights, context)) return undefined;
    const grid = gridOf(context);
    const held = (x: number) => (grid === 0 ? x : roundHalfAway(x * unitsPerOne(context.scale)));
    const starts = Float64Array.from(edges, held);
    const { pick, cumulative } = guideTable(weights);
    const total = cumulative[cumulative.length - 1] as number;
    return ofUniform(context, binnedLaw(edges, weights, grid), (values, count) => {
      for (let i = 0; i < count; i++) {
        const u = values[i] as number;
        const bin = pick(u);
        const before = bin === 0 ? 0 : (cumulative[bin - 1] as number);
        const inside = (u * total - before) / (weights[bin] as number);
        const start = starts[bin] as number;
        const width = (starts[bin + 1] as number) - start;
        const last = grid === 0 ? start + width : start + width - 1;
        const x = start + (grid === 0 ? inside * width : Math.floor(inside * width));
        values[i] = x > last ? last : x < start ? start : x;
      }
    });
  },
});

function checked(edges: readonly number[], weights: readonly number[], context: ColumnContext): boolean {
  const grid = gridOf(context);
  const first = edges[0] as number;
  if (
    !checkExactRange(
      context,
      first,
      edges.reduce((most, edge) => Math.max(most, edge), first),
    )
  )
    return false;
  for (let bin = 0; bin < weights.length; bin++) {
    const [start, end] = [edges[bin] as number, edges[bin + 1] as number];
    if (!(end > start)) {
      context.report({
        code: 'infeasible',
        at: `/bins/${bin}/to`,
        message: `The range from ${start} to ${end} is empty.`,
        hint: 'Each range must end above the one before.',
      });
      return false;
    }
  }
  const odd = grid === 0 ? -1 : edges.findIndex((edge) => Math.abs(edge / grid - roundHalfAway(edge / grid)) > 1e-6);
  if (odd >= 0) {
    context.report({
      code: 'type_mismatch',
      at: odd === 0 ? '/from' : `/bins/${odd - 1}/to`,
      message: `${edges[odd]} is no ${context.type} of this column, so no range can end there.`,
      hint: 'Move the edge onto a value the column can hold, or give the column more decimal places.',
    });
    return false;
  }
  if (!weights.some((weight) => weight > 1e-12)) {
    context.report({
      code: 'infeasible',
      at: '/bins',
      message: 'Every range has next to no weight, so none can be chosen.',
      hint: 'Give at least one range a weight above 0.',
    });
    return false;
  }
  return true;
}
