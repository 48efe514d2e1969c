import { kindUnion } from '../../schema/document-model.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import { mixedLaw } from '../laws/mixed-law.ts';
import { guideTable } from '../random/guide-table.ts';
import { insideUnit } from '../random/inside-unit.ts';
import { defineGenerator, type UniformLaw } from './generator-kind.ts';
import { LAWS } from './laws-registry.ts';
import { ofUniform } from './of-uniform.ts';

export const mixture = defineGenerator({
  title: 'Blend of laws',
  question: 'Which groups are there, and how does each behave?',
  summary: 'Several groups in one column, each with a share and a law of its own: two humps, or a few outliers.',
  family: 'Numbers',
  types: ['decimal', 'integer', 'float'],
  schema: kindSchema('mixture', {
    components: field.list(
      field.group(
        {
          weight: field.number(
            { title: 'Weight', description: 'How often, relative to the other groups.', example: 80 },
            { above: 1e-9, max: 1e12 },
          ),
          law: field.nested(kindUnion(LAWS), {
            title: 'Law',
            description: 'How the values of this group are spread.',
            example: { kind: 'normal', mean: 20, sd: 4 },
          }),
        },
        {
          title: 'Group',
          description: 'A group of rows: its weight and its law.',
          example: { weight: 80, law: { kind: 'normal', mean: 20, sd: 4 } },
        },
      ),
      {
        title: 'Groups',
        description: 'The groups a row can belong to.',
        example: [
          { weight: 80, law: { kind: 'normal', mean: 20, sd: 4 } },
          { weight: 20, law: { kind: 'uniform', min: 60, max: 90 } },
        ],
      },
    ),
  }),
  example: {
    kind: 'mixture',
    components: [
      { weight: 80, law: { kind: 'normal', mean: 20, sd: 4 } },
      { weight: 20, law: { kind: 'lognormal', median: 60, sigma: 0.3, max: 200 } },
    ],
  },
  defaults: {
    kind: 'mixture',
    components: [
      { weight: 1, law: { kind: 'normal', mean: 20, sd: 5 } },
      { weight: 1, law: { kind: 'normal', mean: 60, sd: 10 } },
    ],
  },
  bind({ components }, context) {
    const bound = components.map(({ law }, i) => {
      const at = `/components/${i}/law`;
      return LAWS.find((each) => each.kind === law.kind)?.bind(law, {
        ...context,
        path: context.path + at,
        report: (finding) => context.report({ ...finding, at: at + finding.at }),
      });
    });
    const parts = bound.map((each) => each?.ofUniform).filter((each) => each !== undefined);
    if (parts.length < components.length) return undefined;
    const weights = components.map(({ weight }) => weight);
    const table = guideTable(weights);
    const law = mixedLaw(
      parts.map((part) => part.law),
      weights,
    );
    return ofUniform(context, law, (values, count) => draw(values, count, table, weights, parts));
  },
});

/** Picks a component by the uniform, and draws from it with what is left of the uniform, stretched to (0, 1) again. */
function draw(
  values: Float64Array,
  count: number,
  { cumulative, fill }: ReturnType<typeof guideTable>,
  weights: readonly number[],
  parts: readonly UniformLaw[],
): void {
  const codes = new Int32Array(count);
  fill(values, count, codes);
  const total = cumulative[cumulative.length - 1] as number;
  const scratch = new Float64Array(count);
  parts.forEach((part, component) => {
    const before = component === 0 ? 0 : (cumulative[component - 1] as number);
    const weight = weights[component] as number;
    let members = 0;
    for (let i = 0; i < count; i++) {
      if (codes[i] === component) scratch[members++] = insideUnit(((values[i] as number) * total - before) / weight);
    }
    part.fill(scratch, members);
    members = 0;
    for (let i = 0; i < count; i++) if (codes[i] === component) values[i] = scratch[members++] as number;
  });
}
