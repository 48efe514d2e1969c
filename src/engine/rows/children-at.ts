import type { BoundTable } from '../plan/bound-table.ts';
import type { ChildRows, ChildTimes } from './bound-rows.ts';
import type { Engine } from './engine.ts';
import { eachLeaf, halvings } from './leaves.ts';
import { LeafList, orderedDraws } from './ordered-draws.ts';
import { RowSet } from './row-set.ts';

/** Leaves are made together until they hold so many draws, whatever few of those are wanted. */
const PIECE_DRAWS = 65536;

/** Children given by their parent and their place among its children. */
export interface ChildList {
  /** The place of each child's parent; never falls. */
  readonly parentIndex: Int32Array;
  /** Never fall inside a parent. */
  readonly ranks: Int32Array;
}

/** Makes the listed children of a set of parents, in memory that does not grow with the families they come from. */
export function childrenAt(
  engine: Engine,
  table: BoundTable,
  source: ChildRows,
  parents: RowSet,
  counts: Int32Array,
  { parentIndex, ranks }: ChildList,
): RowSet {
  const about = { kind: 'families', source, parents, parentIndex, ranks } as const;
  const made =
    source.times === undefined ? { draws: ranks } : drawsAt(source, source.times, parents, counts, parentIndex, ranks);
  return new RowSet(engine, table, ranks.length, { ...about, ...made });
}

function drawsAt(
  { identityKey }: ChildRows,
  times: ChildTimes,
  parents: RowSet,
  counts: Int32Array,
  parentIndex: Int32Array,
  ranks: Int32Array,
) {
  const count = ranks.length;
  const draws = new Int32Array(count);
  const identities = { lanes0: new Uint32Array(count), lanes1: new Uint32Array(count) };
  const timeUniforms = new Float64Array(count);
  const of = parents.identities();
  const leaves = new LeafList();
  let taken = 0;
  let next = 0;
  /** Makes the leaves there are, and takes from them the children that were passed since. */
  const flush = () => {
    const made = orderedDraws(identityKey, times, of, leaves);
    for (let leaf = 0; leaf < leaves.count; leaf++) {
      const parent = leaves.parents[leaf] as number;
      const start = leaves.starts[leaf] as number;
      const first = leaves.firsts[leaf] as number;
      const end = first + (leaves.starts[leaf + 1] as number) - start;
      for (; taken < next && parentIndex[taken] === parent && (ranks[taken] as number) < end; taken++) {
        const at = start + (ranks[taken] as number) - first;
        draws[taken] = made.draws[at] as number;
        identities.lanes0[taken] = made.identities.lanes0[at] as number;
        identities.lanes1[taken] = made.identities.lanes1[at] as number;
        timeUniforms[taken] = made.timeUniforms[at] as number;
      }
    }
    leaves.clear();
  };
  while (next < count) {
    const parent = parentIndex[next] as number;
    const size = counts[parent] as number;
    /** Passes the listed children of the parent before a rank. */
    const passTo = (end: number) => {
      while (next < count && parentIndex[next] === parent && (ranks[next] as number) < end) next++;
      if (leaves.draws >= PIECE_DRAWS) flush();
    };
    if (halvings(size) === 0) {
      leaves.add(parent, { depth: 0, index: 0, first: 0, draws: size });
      passTo(size);
      continue;
    }
    const whole = { lane0: of.lanes0[parent] as number, lane1: of.lanes1[parent] as number, draws: size };
    eachLeaf(
      times.splitKey,
      whole,
      (_from, to) => next < count && parentIndex[next] === parent && (ranks[next] as number) < to,
      (leaf) => {
        leaves.add(parent, leaf);
        passTo(leaf.first + leaf.draws);
      },
    );
  }
  flush();
  return { draws, identities, timeUniforms };
}
