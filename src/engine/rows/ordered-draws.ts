import type { BlockMemory } from '../columns/block-memory.ts';
import { powerOfTwo } from '../math/power-of-two.ts';
import { fillChildIdentities } from '../random/child-identities.ts';
import { fillGathered } from '../random/fill-uniforms.ts';
import type { StreamKey } from '../random/stream-key.ts';
import type { ChildTimes } from './bound-rows.ts';
import { type Leaf, leafNumber } from './leaves.ts';
import type { Identities } from './row-set.ts';
import { sortFamilies } from './sort-families.ts';

/** Children that have times, each leaf of them in the order of those times. */
export interface OrderedDraws {
  readonly count: number;
  /** The place of each child's parent. */
  readonly parentIndex: Int32Array;
  readonly draws: Int32Array;
  readonly ranks: Int32Array;
  readonly identities: Identities;
  readonly timeUniforms: Float64Array;
}

/** A list of leaves, in the order of their parents and of their own. */
export class LeafList {
  count = 0;
  /** Where the draws of each leaf begin; one entry more than there are leaves is in use. */
  starts = new Int32Array(65);
  parents = new Int32Array(64);
  depths = new Int32Array(64);
  indexes = new Int32Array(64);
  firsts = new Int32Array(64);

  /** All draws of the leaves. */
  get draws(): number {
    return this.starts[this.count] as number;
  }

  add(parent: number, { depth, index, first, draws }: Leaf): void {
    const at = this.count++;
    if (at === this.parents.length) this.#grow();
    this.parents[at] = parent;
    this.depths[at] = depth;
    this.indexes[at] = index;
    this.firsts[at] = first;
    this.starts[at + 1] = (this.starts[at] as number) + draws;
  }

  clear(): void {
    this.count = 0;
  }

  #grow(): void {
    const grown = (array: Int32Array) => {
      const larger = new Int32Array(array.length * 2);
      larger.set(array);
      return larger;
    };
    this.starts = grown(this.starts);
    this.parents = grown(this.parents);
    this.depths = grown(this.depths);
    this.indexes = grown(this.indexes);
    this.firsts = grown(this.firsts);
  }
}

/** Makes the draws of each leaf and puts them in order of (time uniform, draw) (R2, R20). */
export function orderedDraws(
  identityKey: StreamKey,
  times: ChildTimes,
  parents: Identities,
  leaves: LeafList,
  memory?: BlockMemory,
): OrderedDraws {
  const count = leaves.draws;
  const integers = () => memory?.integers(count) ?? new Int32Array(count);
  const lanes = () => memory?.lanes(count) ?? new Uint32Array(count);
  const [parentIndex, draws, ranks] = [integers(), integers(), integers()];
  const [lanes0, lanes1] = [lanes(), lanes()];
  const timeUniforms = memory?.numbers(count) ?? new Float64Array(count);
  const { starts, depths, indexes } = leaves;
  for (let leaf = 0; leaf < leaves.count; leaf++) {
    const start = starts[leaf] as number;
    const end = starts[leaf + 1] as number;
    const parent = leaves.parents[leaf] as number;
    const first = leaves.firsts[leaf] as number;
    for (let i = start; i < end; i++) {
      parentIndex[i] = parent;
      draws[i] = i - start;
      ranks[i] = first + i - start;
    }
  }
  for (let leaf = 0, next = 0; leaf < leaves.count; leaf = next) {
    const depth = depths[leaf] as number;
    next = leaf + 1;
    // Ordinary parents are one leaf each, all of the same number, and made at one go.
    if (depth === 0) while (next < leaves.count && depths[next] === 0) next++;
    const start = starts[leaf] as number;
    const end = starts[next] as number;
    fillChildIdentities(
      identityKey,
      parents.lanes0,
      parents.lanes1,
      parentIndex.subarray(start, end),
      draws.subarray(start, end),
      end - start,
      lanes0.subarray(start, end),
      lanes1.subarray(start, end),
      leafNumber(depth, indexes[leaf] as number),
    );
  }
  fillGathered(times.key, lanes0, lanes1, count, timeUniforms);
  for (let leaf = 0; leaf < leaves.count; leaf++) {
    const depth = depths[leaf] as number;
    if (depth > 0) intoLeaf(timeUniforms.subarray(starts[leaf], starts[leaf + 1]), depth, indexes[leaf] as number);
  }
  sortFamilies(starts.subarray(0, leaves.count + 1), { timeUniforms, draws, lanes0, lanes1 });
  return { count, parentIndex, draws, ranks, identities: { lanes0, lanes1 }, timeUniforms };
}

/** Presses uniforms of the unit interval into a leaf's part of it; cut to as many bits as keep them inside exactly. */
function intoLeaf(uniforms: Float64Array, depth: number, index: number): void {
  const cells = powerOfTwo(52 - depth);
  const width = powerOfTwo(-depth);
  for (let i = 0; i < uniforms.length; i++) {
    const inside = (Math.floor((uniforms[i] as number) * cells) + 0.5) / cells;
    uniforms[i] = (index + inside) * width;
  }
}
