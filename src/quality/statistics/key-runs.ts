import { gather } from '../../engine/columns/gather.ts';
import type { Vector } from '../../engine/columns/vector.ts';
import { layNumbers } from '../kernels/lay-numbers.ts';
import { LOOK_ROWS } from '../kernels/look-kernels.ts';
import { type Fingerprints, fingerprints } from './fingerprints.ts';
import { runStarts } from './run-starts.ts';

/** A run of rows, and the fingerprint of its key. */
export interface Run {
  readonly lane0: number;
  readonly lane1: number;
  readonly rows: number;
}

/** Rows that follow each other and have one key; runs that follow each other have different ones. */
export class KeyRuns {
  readonly #vectors: readonly Vector[];
  readonly #count: number;
  /** The first row of each run. */
  readonly starts: Int32Array;
  #keys: Fingerprints | undefined;

  constructor(vectors: readonly Vector[], count: number, room: Int32Array) {
    this.#vectors = vectors;
    this.#count = count;
    const [first] = vectors;
    if (vectors.length === 1 && first?.storage === 'number') {
      const machine = layNumbers(first, count);
      const found = machine.runs(count);
      this.starts = room.subarray(0, found);
      this.starts.set(machine.starts.subarray(0, found));
      return;
    }
    const all = runStarts(vectors, count);
    const { lanes0, lanes1 } = fingerprints(all.length === count ? vectors : gathered(vectors, all), all.length);
    // Rows that differ may have one key, as it can be written in two ways: where a list holds a text twice.
    const isNew = (_: number, run: number) =>
      run === 0 || lanes0[run] !== lanes0[run - 1] || lanes1[run] !== lanes1[run - 1];
    this.starts = all.filter(isNew);
    this.#keys = { lanes0: lanes0.filter(isNew), lanes1: lanes1.filter(isNew) };
  }

  isOf(vectors: readonly Vector[], count: number): boolean {
    return (
      this.#count === count &&
      this.#vectors.length === vectors.length &&
      this.#vectors.every((vector, i) => vector === vectors[i])
    );
  }

  /** What the keys are told by, a run each. */
  keys(): Fingerprints {
    this.#keys ??= this.#madeKeys();
    return this.#keys;
  }

  /** The first run and the last one, which may be one; only where there is any. */
  ends(): readonly [Run, Run] {
    const { starts } = this;
    const last = starts.length - 1;
    const begin = starts[last] as number;
    const { lanes0, lanes1 } = fingerprints(gathered(this.#vectors, Int32Array.of(0, begin)), 2);
    const run = (at: number, rows: number): Run => {
      return { lane0: lanes0[at] as number, lane1: lanes1[at] as number, rows };
    };
    return [run(0, starts[1] ?? this.#count), run(1, this.#count - begin)];
  }

  #madeKeys(): Fingerprints {
    const [first] = this.#vectors;
    const found = this.starts.length;
    if (first?.storage !== 'number') throw new Error('KeyRuns: other keys than numbers are known');
    const machine = layNumbers(first, this.#count);
    machine.starts.set(this.starts);
    machine.leading(found);
    machine.fingerprint(found, true, true);
    return { lanes0: machine.lanes0.slice(0, found), lanes1: machine.lanes1.slice(0, found) };
  }
}

function gathered(vectors: readonly Vector[], rows: Int32Array): readonly Vector[] {
  return vectors.map((vector) => gather(vector, rows));
}

/** Several measures ask of the same key, in the same block; the runs of so many keys are known. */
const KEPT = 4;
const kept: KeyRuns[] = [];
const rooms = Array.from({ length: KEPT }, () => new Int32Array(LOOK_ROWS));
let next = 0;

/** The runs of at most 4096 rows by the columns of a key; to be used before three other keys are looked at. */
export function keyRuns(vectors: readonly Vector[], count: number): KeyRuns {
  for (const known of kept) if (known.isOf(vectors, count)) return known;
  const runs = new KeyRuns(vectors, count, rooms[next] ?? new Int32Array(count));
  kept[next] = runs;
  next = (next + 1) % KEPT;
  return runs;
}
