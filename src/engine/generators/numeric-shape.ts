import { field } from '../../schema/fields.ts';
import type { ColumnContext } from '../plan/column-context.ts';

/** The distance between neighbouring values of the column, in natural units; 0 for floats. */
export function gridOf(context: Pick<ColumnContext, 'type' | 'scale'>): number {
  if (context.type === 'float') return 0;
  return context.type === 'decimal' ? 1 / unitsPerOne(context.scale) : 1;
}

/** How many held units make one: 10^scale. */
export function unitsPerOne(scale: number): number {
  let units = 1;
  for (let i = 0; i < scale; i++) units *= 10;
  return units;
}

/** The optional bounds every continuous law has: they cut the law, they never pile up values. */
export const BOUNDS = {
  min: field
    .parameter({
      title: 'At least',
      description: 'No value lies below; the law is conditioned on it, not clamped.',
      example: 0,
    })
    .optional(),
  max: field
    .parameter({
      title: 'At most',
      description: 'No value lies above; the law is conditioned on it, not clamped.',
      example: 100,
    })
    .optional(),
};
