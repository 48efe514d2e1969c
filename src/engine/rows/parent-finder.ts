import { firstAtLeast } from '../columns/first-at-least.ts';
import type { Offsets } from '../plan/artifacts.ts';
import type { ChildRows } from './bound-rows.ts';
import type { ChildList } from './children-at.ts';
import type { Engine } from './engine.ts';
import type { RowSet } from './row-set.ts';
import { runOf } from './run-of.ts';

/** Parents up to this number are counted at one go, to find those whose children are asked for. */
const PARENTS_AT_ONCE = 65536;

/** Of tables with at most so many parents the counts are kept, 4 bytes a parent, once rows are looked up in them (R17). */
const MOST_KEPT_COUNTS = 4194304;

/** The parents of some children, and where among those each child belongs. */
export interface FoundParents extends ChildList {
  readonly parents: RowSet;
  /** How many children each of the parents has. */
  readonly counts: Int32Array;
}

/** Finds the parents of the children of one table by the numbers of the children, and the other way round (R17). */
export class ParentFinder {
  readonly #engine: Engine;
  readonly #source: ChildRows;
  readonly #offsets: Offsets;
  readonly #parentCount: number;
  #kept: { readonly counts: Int32Array; readonly known: Uint8Array } | undefined;

  constructor(engine: Engine, source: ChildRows, offsets: Offsets) {
    this.#engine = engine;
    this.#source = source;
    this.#offsets = offsets;
    this.#parentCount = engine.rowCount(source.parent);
  }

  /** The parents of the children of ascending numbers. */
  parentsOf(sorted: Float64Array): FoundParents {
    const { parentsPerRun, starts } = this.#offsets;
    const parentIndex = new Int32Array(sorted.length);
    const ranks = new Int32Array(sorted.length);
    const ordinals = new Float64Array(sorted.length);
    const counts = new Int32Array(sorted.length);
    let parents = 0;
    let i = 0;
    while (i < sorted.length) {
      const runs: number[] = [];
      for (let end = i; end < sorted.length && runs.length * parentsPerRun < PARENTS_AT_ONCE; ) {
        const run = runOf(starts, sorted[end] as number);
        runs.push(run);
        end = firstAtLeast(sorted, starts[run + 1] as number, end + 1);
      }
      const countsOf = this.#countsOf(runs);
      for (const run of runs) {
        const ofRun = countsOf(run);
        let number = starts[run] as number;
        const end = starts[run + 1] as number;
        for (let p = 0; i < sorted.length && (sorted[i] as number) < end; p++) {
          const count = ofRun[p] as number;
          const next = number + count;
          if ((sorted[i] as number) < next) {
            ordinals[parents] = run * parentsPerRun + p;
            counts[parents] = count;
            for (; i < sorted.length && (sorted[i] as number) < next; i++) {
              parentIndex[i] = parents;
              ranks[i] = (sorted[i] as number) - number;
            }
            parents++;
          }
          number = next;
        }
      }
    }
    const found = this.#engine.at(this.#source.parent, ordinals.slice(0, parents));
    return { parents: found, counts: counts.slice(0, parents), parentIndex, ranks };
  }

  /** The number of the first child of each parent, whether it has one or not. */
  firstChildren(parents: RowSet): Float64Array {
    const { parentsPerRun, starts } = this.#offsets;
    const ordinals = parents.ordinals();
    const firsts = new Float64Array(parents.count);
    const before = new Float64Array(parentsPerRun);
    let run = -1;
    for (let i = 0; i < parents.count; i++) {
      const ordinal = ordinals[i] as number;
      const wanted = Math.floor(ordinal / parentsPerRun);
      if (wanted !== run) {
        run = wanted;
        const counts = this.#countsOf([run])(run);
        for (let p = 1; p < counts.length; p++) before[p] = (before[p - 1] as number) + (counts[p - 1] as number);
      }
      firsts[i] = (starts[run] as number) + (before[ordinal - run * parentsPerRun] as number);
    }
    return firsts;
  }

  /** The children of each parent of some runs; those of a table with few parents are kept, so that they are counted once. */
  #countsOf(runs: readonly number[]): (run: number) => Int32Array {
    const { parentsPerRun } = this.#offsets;
    if (this.#parentCount > MOST_KEPT_COUNTS) {
      const counts = this.#source.counts(this.#parentsIn(runs));
      const places = new Map(runs.map((run, at) => [run, at * parentsPerRun]));
      return (run) => counts.subarray(places.get(run), (places.get(run) ?? 0) + parentsPerRun);
    }
    this.#kept ??= {
      counts: new Int32Array(this.#parentCount),
      known: new Uint8Array(Math.ceil(this.#parentCount / parentsPerRun)),
    };
    const { counts, known } = this.#kept;
    const unknown = runs.filter((run) => known[run] === 0);
    if (unknown.length > 0) {
      const made = this.#source.counts(this.#parentsIn(unknown));
      unknown.forEach((run, at) => {
        counts.set(made.subarray(at * parentsPerRun, (at + 1) * parentsPerRun), run * parentsPerRun);
        known[run] = 1;
      });
    }
    return (run) => counts.subarray(run * parentsPerRun, (run + 1) * parentsPerRun);
  }

  /** The parents of some runs, in the order of their file. */
  #parentsIn(runs: readonly number[]): RowSet {
    const { parentsPerRun } = this.#offsets;
    const { parent } = this.#source;
    const [first = 0] = runs;
    const last = runs[runs.length - 1] ?? first;
    const end = Math.min((last + 1) * parentsPerRun, this.#parentCount);
    if (last - first + 1 === runs.length) return this.#engine.range(parent, first * parentsPerRun, end);
    const ordinals = new Float64Array((runs.length - 1) * parentsPerRun + end - last * parentsPerRun);
    runs.forEach((run, at) => {
      const start = at * parentsPerRun;
      const size = Math.min(parentsPerRun, ordinals.length - start);
      for (let k = 0; k < size; k++) ordinals[start + k] = run * parentsPerRun + k;
    });
    return this.#engine.at(parent, ordinals);
  }
}
