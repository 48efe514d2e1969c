import type { KindSpec } from '../kind.ts';

/** What a new relation to a driving parent starts with: three rows for each parent, on average. */
export function rowsPerParent(parent: string): KindSpec {
  return { kind: 'per_parent', parent, count: { kind: 'poisson', mean: 3 } };
}
