import type { BlockMemory } from '../columns/block-memory.ts';
import type { BoundTable } from '../plan/bound-table.ts';
import type { ChildRows } from './bound-rows.ts';
import type { Engine } from './engine.ts';
import { eachLeaf, halvings } from './leaves.ts';
import { LeafList, orderedDraws } from './ordered-draws.ts';
import { RowSet } from './row-set.ts';

/** Lists that serve one set of children after the other; while one is filled, the parents may be looked up by way of another. */
const lists: LeafList[] = [];

/** Which of the children of a set of parents are made, all of them counted one after the other. */
export interface FamilyPart {
  readonly from: number;
  /** Excluded. */
  readonly to: number;
  /** The number of the first child of the first parent, given where the parents follow each other in their table. */
  readonly firstNumber?: number;
}

/**
 * Makes children of a set of parents: draws 0 to k - 1 of each, in the order of their times where they have times (R2).
 *
 * Of a very large parent only the leaves that are wanted are made (R20); children without times are their draws, so that
 * any of them is made by itself.
 *
 * @param counts the number of children of each parent
 * @param memory gives arrays to a set that is read at once
 */
export function families(
  engine: Engine,
  table: BoundTable,
  source: ChildRows,
  parents: RowSet,
  counts: Int32Array,
  { from, to, firstNumber }: FamilyPart,
  memory?: BlockMemory,
): RowSet {
  const place = firstNumber === undefined ? {} : { firstNumber: firstNumber + from };
  const about = { kind: 'families', source, parents } as const;
  if (source.times === undefined) {
    const parentIndex = memory?.integers(to - from) ?? new Int32Array(to - from);
    const draws = memory?.integers(to - from) ?? new Int32Array(to - from);
    let before = 0;
    for (let p = 0, i = 0; p < counts.length && i < draws.length; p++) {
      const end = Math.min(before + (counts[p] as number), to);
      for (let child = from + i; child < end; child++, i++) {
        parentIndex[i] = p;
        draws[i] = child - before;
      }
      before += counts[p] as number;
    }
    return new RowSet(engine, table, to - from, { ...about, parentIndex, draws, ranks: draws, ...place }, { memory });
  }
  const leaves = lists.pop() ?? new LeafList();
  const { splitKey } = source.times;
  let before = 0;
  let lead = 0;
  for (let p = 0; p < counts.length && before < to; p++) {
    const draws = counts[p] as number;
    const start = before;
    before += draws;
    if (draws === 0 || before <= from) continue;
    if (leaves.count === 0) lead = from - start;
    if (halvings(draws) === 0) {
      leaves.add(p, { depth: 0, index: 0, first: 0, draws });
      continue;
    }
    const { lanes0, lanes1 } = parents.identities();
    const parent = { lane0: lanes0[p] as number, lane1: lanes1[p] as number, draws };
    eachLeaf(
      splitKey,
      parent,
      (first, end) => start + first < to && start + end > from,
      (leaf) => {
        if (leaves.count === 0) lead = from - start - leaf.first;
        leaves.add(p, leaf);
      },
    );
  }
  const made = orderedDraws(source.identityKey, source.times, parents.identities(), leaves, memory);
  leaves.clear();
  lists.push(leaves);
  const origin = {
    ...about,
    ...made,
    ...(place.firstNumber !== undefined && { firstNumber: place.firstNumber - lead }),
  };
  const rows = new RowSet(engine, table, made.count, origin, { memory });
  return rows.slice(lead, lead + to - from);
}
