import { kindUnion } from '../../schema/document-model.ts';
import { field, kindSchema } from '../../schema/fields.ts';
import type { NumericLaw } from '../laws/law.ts';
import { overArray } from '../math/arrays/over-array.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { fixedRange } from '../plan/value-range.ts';
import { parseMoment } from '../time/parse-moment.ts';
import { defineGenerator } from './generator-kind.ts';
import { SHAPES } from './shapes/registry.ts';

export const moment = defineGenerator({
  title: 'Date or time',
  question: 'When, and is it busier early or late?',
  summary: 'A moment of the time frame: spread evenly, along a curve of growth, or by hour, weekday and month.',
  family: 'Time',
  types: ['timestamp', 'date'],
  schema: kindSchema('moment', {
    from: field
      .reference('moment', {
        title: 'From',
        description: 'The first moment; the start of the time frame where it is left out.',
        example: '2024-01-01',
      })
      .optional(),
    to: field
      .reference('moment', {
        title: 'To',
        description:
          'The first moment that no longer belongs; the end of the time frame, or "as of", where it is left out.',
        example: '2025-01-01',
      })
      .optional(),
    shape: field
      .nested(kindUnion(SHAPES), {
        title: 'Shape',
        description: 'How the moments are spread; evenly where it is left out.',
        example: { kind: 'logistic', midpoint: 0.4, steepness: 12 },
        fallback: { kind: 'uniform' },
      })
      .optional(),
  }),
  example: { kind: 'moment', shape: { kind: 'logistic', midpoint: 0.4, steepness: 12 } },
  defaults: { kind: 'moment', shape: { kind: 'uniform' } },
  bind(spec, context) {
    const from = edge(spec.from, '/from', () => context.window().startMs, context);
    const to = edge(spec.to, '/to', () => context.window().knownUntilMs, context);
    if (from === undefined || to === undefined) return undefined;
    const grid = context.resolutionMs;
    const startMs = Math.ceil(from / grid) * grid;
    if (!(startMs < to)) {
      context.report({
        code: 'infeasible',
        at: spec.to === undefined ? '/from' : '/to',
        message: 'The period is empty: it ends before it begins.',
        hint: 'Move the end behind the start.',
      });
      return undefined;
    }
    const spanMs = to - startMs;
    const shapeSpec = spec.shape ?? { kind: 'uniform' };
    const shape = SHAPES.find((each) => each.kind === shapeSpec.kind)?.bind(
      shapeSpec,
      context,
      { startMs, lengthMs: spanMs },
      '/shape',
    );
    if (shape === undefined) return undefined;
    const key = context.stream('value');
    const law: NumericLaw = {
      kind: 'numeric',
      mean: undefined,
      sd: undefined,
      step: grid,
      cdf(x) {
        const position = (Math.floor(x / grid) * grid + grid - startMs) / spanMs;
        return position <= 0 ? 0 : position >= 1 ? 1 : shape.cdf(position);
      },
    };
    const last = Math.floor((to - 1) / grid) * grid;
    return {
      nullable: false,
      distinct: false,
      law: () => law,
      commonLaw: law,
      range: () => fixedRange(startMs, last),
      fill(rows) {
        const values = rows.uniforms(key);
        shape.fillQuantile(values, rows.count);
        overArray(values, rows.count, values, (machine, block) =>
          machine.gridPlaces(block, startMs, spanMs, grid, last),
        );
        return { storage: 'number', values };
      },
    };
  },
});

function edge(
  text: string | undefined,
  at: string,
  otherwise: () => number,
  context: ColumnContext,
): number | undefined {
  if (text === undefined) return otherwise();
  const ms = parseMoment(text);
  if (ms === undefined) {
    context.report({
      code: 'wrong_type',
      at,
      message: `"${text}" is no date of the calendar.`,
      hint: 'Write a date as 2024-01-31, or a moment as 2024-01-31T12:00:00.',
    });
  }
  return ms;
}
