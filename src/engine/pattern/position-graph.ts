import type { PatternTree } from './pattern-tree.ts';

/** A nondeterministic automaton: states of one set of characters, and states that lead on without one. */
export interface PositionGraph {
  /** For each state, the characters it reads; undefined where it reads none. */
  readonly reads: readonly (readonly number[] | undefined)[];
  /** For each state, the states behind it. */
  readonly next: readonly (readonly number[])[];
  readonly start: number;
  readonly accept: number;
}

/** How many states a tree needs. */
export function graphSize(tree: PatternTree): number {
  switch (tree.kind) {
    case 'characters':
      return 1;
    case 'sequence':
      return tree.parts.reduce((sum, part) => sum + graphSize(part), 1);
    case 'choice':
      return tree.options.reduce((sum, option) => sum + graphSize(option), 1);
    case 'repeat':
      return 1 + tree.most * (1 + graphSize(tree.part));
  }
}

/** Writes a tree out as an automaton without cycles, every repeat as often as it may come (Thompson's construction). */
export function positionGraph(tree: PatternTree): PositionGraph {
  const reads: (readonly number[] | undefined)[] = [];
  const next: number[][] = [];
  const add = (codePoints: readonly number[] | undefined, behind: number[]) => {
    reads.push(codePoints);
    return next.push(behind) - 1;
  };
  /** The state that begins a part which is followed by `then`. */
  const before = (part: PatternTree, then: number): number => {
    switch (part.kind) {
      case 'characters':
        return add(part.codePoints, [then]);
      case 'sequence':
        return part.parts.reduceRight((behind, each) => before(each, behind), then);
      case 'choice':
        return add(
          undefined,
          part.options.map((option) => before(option, then)),
        );
      case 'repeat': {
        let behind = then;
        for (let turn = part.most; turn > part.least; turn--)
          behind = add(undefined, [before(part.part, behind), then]);
        for (let turn = 0; turn < part.least; turn++) behind = before(part.part, behind);
        return behind;
      }
    }
  };
  const accept = add(undefined, []);
  return { reads, next, start: before(tree, accept), accept };
}
