import { gather } from '../../engine/columns/gather.ts';
import type { Vector } from '../../engine/columns/vector.ts';
import { type Fingerprints, fingerprints } from './fingerprints.ts';
import { runStarts } from './run-starts.ts';

/** Rows that follow each other and have one key. */
export interface KeyRuns {
  /** The first row of each run. */
  readonly starts: Int32Array;
  /** What its key is told by, a run each. */
  readonly keys: Fingerprints;
}

interface Kept extends KeyRuns {
  readonly vectors: readonly Vector[];
  readonly count: number;
}

/** Several measures ask of the same key; its runs are told once. */
const kept = new WeakMap<Vector, Kept>();

/** The runs of rows by the columns of a key; a key may have one run behind the other where it is written in two ways. */
export function keyRuns(vectors: readonly Vector[], count: number): KeyRuns {
  const [first] = vectors;
  const known = first && kept.get(first);
  const isSame = known?.vectors.length === vectors.length && known.vectors.every((each, i) => each === vectors[i]);
  if (known !== undefined && isSame && known.count === count) return known;
  const starts = runStarts(vectors, count);
  const isEach = starts.length === count;
  const leading = isEach ? vectors : vectors.map((vector) => gather(vector, starts));
  const runs = { starts, keys: fingerprints(leading, starts.length), vectors, count };
  if (first !== undefined) kept.set(first, runs);
  return runs;
}
