import { field, kindSchema } from '../../../schema/fields.ts';
import { guideTable } from '../../random/guide-table.ts';
import { defineCountLaw } from '../count-law-kind.ts';
import { scaledDraw } from './scaled-draw.ts';

export const histogramCount = defineCountLaw({
  title: 'Ranges of your own',
  question: 'Which ranges, and how often each?',
  summary: 'Ranges of counts with weights; inside a range every count is equally likely.',
  family: 'Counts',
  schema: kindSchema('histogram', {
    from: field.integer(
      { title: 'From', description: 'The smallest count, where the first range begins.', example: 0 },
      { min: 0, max: 1e6 },
    ),
    bins: field.list(
      field.group(
        {
          to: field.integer(
            {
              title: 'To',
              description: 'Where the range ends and the next one begins; this count itself belongs to the next.',
              example: 1,
            },
            { min: 1, max: 1e6 },
          ),
          weight: field.number(
            { title: 'Weight', description: 'How often, relative to the other ranges.', example: 40 },
            { min: 0, max: 1e12 },
          ),
        },
        { title: 'Range', description: 'The end of a range and its weight.', example: { to: 1, weight: 40 } },
      ),
      {
        title: 'Ranges',
        description: 'The ranges, each from the end of the one before.',
        example: [
          { to: 1, weight: 40 },
          { to: 5, weight: 60 },
        ],
      },
    ),
  }),
  example: {
    kind: 'histogram',
    from: 0,
    bins: [
      { to: 1, weight: 40 },
      { to: 5, weight: 50 },
      { to: 20, weight: 10 },
    ],
  },
  defaults: {
    kind: 'histogram',
    from: 0,
    bins: [
      { to: 1, weight: 1 },
      { to: 4, weight: 2 },
      { to: 10, weight: 1 },
    ],
  },
  bind({ from, bins }, context, at) {
    const starts = [from, ...bins.map(({ to }) => to)];
    const empty = bins.findIndex(({ to }, bin) => to <= (starts[bin] as number));
    if (empty >= 0) {
      context.report({
        code: 'infeasible',
        at: `${at}/bins/${empty}/to`,
        message: `The range from ${starts[empty]} to ${starts[empty + 1]} is empty.`,
        hint: 'Each range must end above the one before.',
      });
      return undefined;
    }
    const weights = bins.map(({ weight }) => weight);
    if (!weights.some((weight) => weight > 1e-12)) {
      context.report({
        code: 'infeasible',
        at: `${at}/bins`,
        message: 'Every range has next to no weight, so none can be chosen.',
        hint: 'Give at least one range a weight above 0.',
      });
      return undefined;
    }
    const { pick, cumulative } = guideTable(weights);
    const total = cumulative[cumulative.length - 1] as number;
    const stated = weights.reduce((sum, weight, bin) => {
      const [start, end] = [starts[bin] as number, starts[bin + 1] as number];
      return sum + (weight / total) * ((start + end - 1) / 2);
    }, 0);
    return scaledDraw(stated, (u) => {
      const bin = pick(u);
      const before = bin === 0 ? 0 : (cumulative[bin - 1] as number);
      const [start, end] = [starts[bin] as number, starts[bin + 1] as number];
      const inside = (u * total - before) / (weights[bin] as number);
      return Math.min(end - 1, start + Math.floor(inside * (end - start)));
    });
  },
});
