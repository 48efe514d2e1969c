import { fairBinomialQuantile } from '../math/fair-binomial.ts';
import { fillGathered } from '../random/fill-uniforms.ts';
import type { StreamKey } from '../random/stream-key.ts';

/** A parent with at most this many draws is one leaf: all of its draws are put in order together. */
const LEAF_DRAWS = 4096;

/** The draws of one parent that fall into one of 2^depth equal parts of the unit interval, put in order together (R20). */
export interface Leaf {
  /** How often the interval was halved; 0 for an ordinary parent. */
  readonly depth: number;
  /** Which of the parts, from 0. */
  readonly index: number;
  /** How many draws of the parent lie in the parts before. */
  readonly first: number;
  readonly draws: number;
}

/** A parent whose draws are halved: its identity, and how many draws it has. */
export interface Halved {
  readonly lane0: number;
  readonly lane1: number;
  readonly draws: number;
}

/** How often the unit interval of a parent is halved: max(0, ceil(log2(draws / 4096))). */
export function halvings(draws: number): number {
  let depth = 0;
  for (let room = LEAF_DRAWS; room < draws; room *= 2) depth++;
  return depth;
}

/**
 * The number of a leaf among the nodes of all depths, counted level by level: 0 for the one leaf of an ordinary parent.
 *
 * It is what the identities of a leaf's draws are keyed by, so that an identity belongs to one leaf of one depth, and a
 * draw keeps its time for as long as its identity is there.
 */
export function leafNumber(depth: number, index: number): number {
  return (1 << depth) - 1 + index;
}

const lanes0 = new Uint32Array(1);
const lanes1 = new Uint32Array(1);
const uniform = new Float64Array(1);

/**
 * Walks down the halves of a parent, from the first to the last, and gives the leaves that are wanted: the left half of a
 * node with n draws has Binomial(n, 1/2) of them, by the quantile of the node's own uniform.
 *
 * @param key the stream of the halves
 * @param wanted whether any of the draws from one place to another, end excluded, is wanted; asked from left to right
 */
export function eachLeaf(
  key: StreamKey,
  { lane0, lane1, draws }: Halved,
  wanted: (from: number, to: number) => boolean,
  take: (leaf: Leaf) => void,
): void {
  const depth = halvings(draws);
  const visit = (level: number, index: number, first: number, count: number) => {
    if (count === 0 || !wanted(first, first + count)) return;
    if (level === depth) return take({ depth, index, first, draws: count });
    lanes0[0] = lane0;
    lanes1[0] = lane1;
    fillGathered(key, lanes0, lanes1, 1, uniform, leafNumber(level, index));
    const left = fairBinomialQuantile(uniform[0] as number, count);
    visit(level + 1, index * 2, first, left);
    visit(level + 1, index * 2 + 1, first + left, count - left);
  };
  visit(0, 0, 0, draws);
}
