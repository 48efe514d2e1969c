import { field, kindSchema } from '../../schema/fields.ts';
import type { NumericLaw } from '../laws/law.ts';
import { roundHalfAway } from '../math/round-half-away.ts';
import { boundsOf } from './bounds.ts';
import { defineLaw } from './define-law.ts';
import { checkExactRange } from './exact-range.ts';
import { gridOf, unitsPerOne } from './numeric-shape.ts';
import { ofUniform } from './of-uniform.ts';

export const uniform = defineLaw({
  title: 'Anything between',
  question: 'From where to where?',
  summary: 'Every value of a range is equally likely, both ends included.',
  family: 'Numbers',
  types: ['integer', 'decimal', 'float'],
  schema: kindSchema('uniform', {
    min: field.parameter({ title: 'At least', description: 'The least value.', example: 1 }),
    max: field.parameter({ title: 'At most', description: 'The greatest value.', example: 6 }),
  }),
  example: { kind: 'uniform', min: 1, max: 6 },
  defaults: { kind: 'uniform', min: 0, max: 100 },
  bind(spec, context) {
    const bounds = boundsOf(spec, context);
    if (bounds === undefined || !checkExactRange(context, bounds.lower, bounds.upper)) return undefined;
    const grid = gridOf(context);
    const units = unitsPerOne(context.scale);
    const lowest = grid === 0 ? bounds.lower : roundHalfAway(bounds.lower * units);
    const width = grid === 0 ? bounds.upper - bounds.lower : roundHalfAway(bounds.upper * units) - lowest + 1;
    const law = uniformLaw(bounds.lower, bounds.upper, grid);
    return ofUniform(context, law, (values, count) => {
      for (let i = 0; i < count; i++) {
        const x = (values[i] as number) * width;
        values[i] = lowest + (grid === 0 ? x : Math.floor(x));
      }
    });
  },
});

function uniformLaw(lower: number, upper: number, grid: number): NumericLaw {
  const cells = grid === 0 ? 0 : Math.floor((upper - lower) / grid + 0.5) + 1;
  const share = (x: number) =>
    grid === 0 ? (x - lower) / (upper - lower) : Math.floor((x - lower) / grid + 1 + 1e-9) / cells;
  return {
    kind: 'numeric',
    cdf: (x) => (x >= upper ? 1 : x < lower ? 0 : share(x)),
    mean: (lower + upper) / 2,
    sd: grid === 0 ? (upper - lower) / Math.sqrt(12) : grid * Math.sqrt((cells * cells - 1) / 12),
    step: grid,
    ends: { least: lower, greatest: upper },
  };
}
