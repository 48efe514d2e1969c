import { kindUnion } from '../../schema/document-model.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import type { Law, NumericLaw } from '../laws/law.ts';
import { mixedLaw } from '../laws/mixed-law.ts';
import { type Ranges, UNKNOWN_RANGE } from '../plan/value-range.ts';
import { rangeHull } from '../plan/value-ranges.ts';
import { guideTable } from '../random/guide-table.ts';
import { insideUnit } from '../random/inside-unit.ts';
import type { RowSet } from '../rows/row-set.ts';
import { takeNulls } from './conditional-law.ts';
import { defineGenerator } from './generator-kind.ts';
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
    const parts = bound.filter((each) => each !== undefined);
    if (parts.length < components.length) return undefined;
    const weights = components.map(({ weight }) => weight);
    const table = guideTable(weights);
    const constant = parts.map((each) => each.ofUniform).filter((each) => each !== undefined);
    const held = (values: Float64Array, count: number) =>
      draw(values, count, table, weights, (component, of, members) => constant[component]?.fill(of, members));
    const law = (rows?: RowSet) =>
      mixedLaw(
        parts.map((part) => numericLaw(rows === undefined ? part.ofUniform?.law : part.law?.(rows))),
        weights,
      );
    const range = (ranges: Ranges) => rangeHull(parts.map((part) => part.range?.(ranges) ?? UNKNOWN_RANGE));
    if (constant.length === parts.length) return { ...ofUniform(context, law(), held), range };
    const key = context.stream('value');
    const nullable = parts.some((part) => part.nullable);
    return {
      nullable,
      distinct: false,
      range,
      law,
      canBeNull: (ranges) => parts.some((part) => part.canBeNull?.(ranges) ?? part.nullable),
      prove: (ranges) =>
        parts.flatMap((part, i) =>
          (part.prove?.(ranges) ?? []).map((each) => ({ ...each, at: `/components/${i}/law${each.at}` })),
        ),
      fill(rows) {
        const values = rows.uniforms(key);
        draw(values, rows.count, table, weights, (component, of, members, places) => {
          const part = parts[component];
          if (part?.ofRow === undefined) part?.ofUniform?.fill(of, members);
          else part.ofRow.fill(of, members, rows, places);
        });
        const valid = takeNulls(values, rows.count);
        return { storage: 'number', values, ...(valid !== undefined && { valid }) };
      },
    };
  },
});

function numericLaw(law: Law | undefined): NumericLaw {
  if (law?.kind !== 'numeric') throw new Error('mixture: a group has no law of numbers');
  return law;
}

/** Picks a component by the uniform, and draws from it with what is left of the uniform, stretched to (0, 1) again. */
function draw(
  values: Float64Array,
  count: number,
  { cumulative, fill }: ReturnType<typeof guideTable>,
  weights: readonly number[],
  fillPart: (component: number, uniforms: Float64Array, count: number, places: Int32Array) => void,
): void {
  const codes = new Int32Array(count);
  fill(values, count, codes);
  const total = cumulative[cumulative.length - 1] as number;
  const scratch = new Float64Array(count);
  const places = new Int32Array(count);
  weights.forEach((weight, component) => {
    const before = component === 0 ? 0 : (cumulative[component - 1] as number);
    let members = 0;
    for (let i = 0; i < count; i++) {
      if (codes[i] !== component) continue;
      places[members] = i;
      scratch[members++] = insideUnit(((values[i] as number) * total - before) / weight);
    }
    fillPart(component, scratch, members, places);
    for (let i = 0; i < members; i++) values[places[i] as number] = scratch[i] as number;
  });
}
