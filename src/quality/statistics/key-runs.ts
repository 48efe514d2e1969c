import { gather } from '../../engine/columns/gather.ts';
import type { NumberVector, Vector } from '../../engine/columns/vector.ts';
import { layNumbers } from '../kernels/lay-numbers.ts';
import { type Fingerprints, fingerprints } from './fingerprints.ts';
import { runStarts } from './run-starts.ts';

/** A run of rows, and the fingerprint of its key. */
export interface Run {
  readonly lane0: number;
  readonly lane1: number;
  readonly rows: number;
}

/** Rows that follow each other and have one key; those that follow each other have different ones. */
export interface KeyRuns {
  /** The first row of each run. */
  readonly starts: Int32Array;
  /** What their keys are told by, a run each. */
  readonly keys: () => Fingerprints;
  /** The first run and the last one, which may be one; only where there is any. */
  readonly ends: () => readonly [Run, Run];
}

interface Kept extends KeyRuns {
  readonly vectors: readonly Vector[];
  readonly count: number;
}

/** Several measures ask of the same key, in the same block; the runs of so many keys are known. */
const KEPT = 4;
const kept: Kept[] = [];
let next = 0;

/** The runs of at most 4096 rows by the columns of a key. */
export function keyRuns(vectors: readonly Vector[], count: number): KeyRuns {
  for (const known of kept) if (known.count === count && isSame(known.vectors, vectors)) return known;
  const [first] = vectors;
  const found =
    vectors.length === 1 && first?.storage === 'number' ? runsOfNumbers(first, count) : runsOfKeys(vectors, count);
  const ends = () => {
    const { starts } = found;
    const last = starts.length - 1;
    const begin = starts[last] as number;
    const { lanes0, lanes1 } = fingerprints(
      vectors.map((vector) => gather(vector, Int32Array.of(0, begin))),
      2,
    );
    const run = (at: number, rows: number): Run => {
      return { lane0: lanes0[at] as number, lane1: lanes1[at] as number, rows };
    };
    return [run(0, starts[1] ?? count), run(1, count - begin)] as const;
  };
  const runs = { ...found, ends, vectors, count };
  kept[next] = runs;
  next = (next + 1) % KEPT;
  return runs;
}

function isSame(one: readonly Vector[], other: readonly Vector[]): boolean {
  return one.length === other.length && one.every((vector, i) => vector === other[i]);
}

type FoundRuns = Pick<KeyRuns, 'starts' | 'keys'>;

function runsOfNumbers(vector: NumberVector, count: number): FoundRuns {
  const machine = layNumbers(vector, count);
  const starts = machine.starts.slice(0, machine.runs(count));
  let known: Fingerprints | undefined;
  return {
    starts,
    keys() {
      if (known !== undefined) return known;
      const found = starts.length;
      layNumbers(vector, count);
      machine.starts.set(starts);
      machine.leading(found);
      machine.fingerprint(found, true, true);
      known = { lanes0: machine.lanes0.slice(0, found), lanes1: machine.lanes1.slice(0, found) };
      return known;
    },
  };
}

/** Rows that differ may have one key, as it can be written in two ways: where a list holds a text twice. */
function runsOfKeys(vectors: readonly Vector[], count: number): FoundRuns {
  const all = runStarts(vectors, count);
  const { lanes0, lanes1 } = fingerprints(
    all.length === count ? vectors : vectors.map((vector) => gather(vector, all)),
    all.length,
  );
  const isNew = (_: number, run: number) =>
    run === 0 || lanes0[run] !== lanes0[run - 1] || lanes1[run] !== lanes1[run - 1];
  const starts = all.filter(isNew);
  const keys = starts.length === all.length ? { lanes0, lanes1 } : undefined;
  const own = keys ?? { lanes0: lanes0.filter(isNew), lanes1: lanes1.filter(isNew) };
  return { starts, keys: () => own };
}
