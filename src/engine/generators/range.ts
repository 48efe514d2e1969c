import type { ColumnContext } from '../plan/column-context.ts';
import { type Bounds, boundsOf } from './bounds.ts';

/** Reads the two ends of a law that lives between them, pulled inwards to the grid of the column; reports an empty range. */
export function rangeOf(
  spec: { readonly min: number; readonly max: number },
  context: ColumnContext,
): Bounds | undefined {
  const bounds = boundsOf(spec, context);
  if (bounds === undefined || bounds.lower < bounds.upper) return bounds;
  context.report({
    code: 'infeasible',
    at: '/max',
    message: `From ${spec.min} to ${spec.max} there is but one ${context.type}.`,
    hint: 'Widen the range, or take a constant.',
  });
  return undefined;
}
