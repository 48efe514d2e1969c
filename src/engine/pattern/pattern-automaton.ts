import { sorted } from './character-sets.ts';
import type { PositionGraph } from './position-graph.ts';

/** A state of the deterministic automaton: what may follow, and how many texts end from here. */
export interface PatternState {
  readonly accepts: boolean;
  readonly edges: readonly PatternEdge[];
  /** The number of distinct texts from here on. */
  readonly count: bigint;
}

/** The characters that lead to one state, in ascending order. */
export interface PatternEdge {
  readonly codePoints: readonly number[];
  readonly to: PatternState;
}

/** More work than this is refused: the sizes of all sets of states and of the characters they read, added up. */
const MOST_WORK = 500000;

/**
 * The start of the deterministic automaton of a graph, so that every text has one way through and can be counted once.
 *
 * Undefined where it would take too much work (subset construction can grow exponentially).
 */
export function patternAutomaton(graph: PositionGraph): PatternState | undefined {
  const known = new Map<string, PatternState>();
  let work = 0;

  const stateOf = (positions: readonly number[]): PatternState | undefined => {
    const key = positions.join();
    const made = known.get(key);
    if (made !== undefined) return made;
    const targets = new Map<number, number[]>();
    for (const position of positions) {
      const codePoints = graph.reads[position] ?? [];
      work += 1 + codePoints.length;
      if (work > MOST_WORK) return undefined;
      for (const codePoint of codePoints) {
        const reached = targets.get(codePoint);
        if (reached === undefined) targets.set(codePoint, [...(graph.next[position] ?? [])]);
        else reached.push(...(graph.next[position] ?? []));
      }
    }
    const groups = new Map<string, { readonly reached: readonly number[]; readonly codePoints: number[] }>();
    for (const codePoint of sorted([...targets.keys()])) {
      const reached = sorted(targets.get(codePoint) ?? []);
      work += reached.length;
      const group = groups.get(reached.join());
      if (group === undefined) groups.set(reached.join(), { reached, codePoints: [codePoint] });
      else group.codePoints.push(codePoint);
    }
    const accepts = positions.includes(graph.accept);
    const edges: PatternEdge[] = [];
    let count = accepts ? 1n : 0n;
    for (const { reached, codePoints } of groups.values()) {
      const to = stateOf(closure(reached));
      if (to === undefined) return undefined;
      if (to.count === 0n) continue;
      edges.push({ codePoints, to });
      count += to.count * BigInt(codePoints.length);
    }
    const state = { accepts, edges, count };
    known.set(key, state);
    return state;
  };

  /** The states that read a character or accept, reached without reading one. */
  const closure = (from: readonly number[]): readonly number[] => {
    const seen = new Set<number>();
    const open = [...from];
    const found: number[] = [];
    for (let position = open.pop(); position !== undefined; position = open.pop()) {
      if (seen.has(position)) continue;
      seen.add(position);
      if (graph.reads[position] !== undefined || position === graph.accept) found.push(position);
      else open.push(...(graph.next[position] ?? []));
    }
    work += seen.size;
    return found.sort((a, b) => a - b);
  };

  return stateOf(closure([graph.start]));
}
