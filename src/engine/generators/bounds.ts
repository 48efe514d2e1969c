import type { ColumnContext } from '../plan/column-context.ts';
import { gridOf } from './numeric-shape.ts';

/** Bounds on the column's grid; infinite where none is stated. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/** Reads `min` and `max` of a spec, pulled inwards to the grid of the column; reports an empty range. */
export function boundsOf(
  spec: { readonly min?: number | undefined; readonly max?: number | undefined },
  context: ColumnContext,
): Bounds | undefined {
  const grid = gridOf(context);
  const inwards = (x: number, round: (x: number) => number) => (grid === 0 ? x : round(x / grid) * grid);
  const lower = spec.min === undefined ? -Infinity : inwards(spec.min, (x) => Math.ceil(x - 1e-9));
  const upper = spec.max === undefined ? Infinity : inwards(spec.max, (x) => Math.floor(x + 1e-9));
  if (lower <= upper) return { lower, upper };
  const swap = spec.min !== undefined && spec.max !== undefined && spec.min > spec.max;
  context.report({
    code: 'infeasible',
    at: '/max',
    message: swap
      ? `At most ${spec.max} is less than at least ${spec.min}.`
      : `No ${context.type} lies between ${spec.min} and ${spec.max}.`,
    hint: swap ? 'Make the second number the greater one.' : 'Widen the range, or give the column more decimal places.',
    ...(swap && {
      fix: {
        title: `Swap ${spec.min} and ${spec.max}`,
        edits: [
          { op: 'set', path: `${context.path}/min`, value: spec.max ?? 0 },
          { op: 'set', path: `${context.path}/max`, value: spec.min ?? 0 },
        ],
      },
    }),
  });
  return undefined;
}
