import type { BoundTable } from '../plan/bound-table.ts';
import { fillChildIdentities } from '../random/child-identities.ts';
import { fillGathered } from '../random/fill-uniforms.ts';
import type { ChildRows } from './bound-rows.ts';
import type { Engine } from './engine.ts';
import { RowSet } from './row-set.ts';
import { sortFamilies } from './sort-families.ts';

/** All children of a set of parents, in file order. */
export interface Families {
  readonly rows: RowSet;
  /** Where the children of each parent start; one entry more than there are parents. */
  readonly starts: Int32Array;
}

/**
 * Makes the children of each parent: draws 0 to k - 1, in the order of their times where they have times (R2).
 *
 * @param firstOrdinal the ordinal of the first child, given where the parents follow each other in their table
 */
export function families(
  engine: Engine,
  table: BoundTable,
  source: ChildRows,
  parents: RowSet,
  firstOrdinal?: number,
): Families {
  const place = firstOrdinal === undefined ? {} : { firstOrdinal };
  const counts = source.counts(parents);
  const starts = new Int32Array(parents.count + 1);
  for (let p = 0; p < parents.count; p++) starts[p + 1] = (starts[p] as number) + (counts[p] as number);
  const count = starts[parents.count] as number;
  const parentIndex = new Int32Array(count);
  const draws = new Int32Array(count);
  for (let p = 0; p < parents.count; p++) {
    const start = starts[p] as number;
    const end = starts[p + 1] as number;
    for (let i = start; i < end; i++) {
      parentIndex[i] = p;
      draws[i] = i - start;
    }
  }
  if (source.times === undefined) {
    const rows = new RowSet(engine, table, count, {
      kind: 'families',
      source,
      parents,
      parentIndex,
      draws,
      ranks: draws,
      ...place,
    });
    return { rows, starts };
  }
  const ranks = draws.slice();
  const { lanes0: parentLanes0, lanes1: parentLanes1 } = parents.identities();
  const lanes0 = new Uint32Array(count);
  const lanes1 = new Uint32Array(count);
  fillChildIdentities(source.identityKey, parentLanes0, parentLanes1, parentIndex, draws, count, lanes0, lanes1);
  const timeUniforms = new Float64Array(count);
  fillGathered(source.times.key, lanes0, lanes1, count, timeUniforms);
  sortFamilies(starts, { timeUniforms, draws, lanes0, lanes1 });
  const rows = new RowSet(engine, table, count, {
    kind: 'families',
    source,
    parents,
    parentIndex,
    draws,
    ranks,
    identities: { lanes0, lanes1 },
    timeUniforms,
    ...place,
  });
  return { rows, starts };
}
