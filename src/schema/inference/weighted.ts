import type { Inferred } from './inferred.ts';

/** A column that holds one of some values, each with its weight. */
export function weighted(
  type: 'text' | 'integer' | 'boolean',
  values: readonly (readonly [string | number | boolean, number])[],
): Inferred {
  return { type, generator: { kind: 'category', values: values.map(([value, weight]) => ({ value, weight })) } };
}
