import { lookMachine } from '../kernels/look-machine.ts';

/** How long the runs are that touch neither end of a block. */
export interface InnerRuns {
  /** How many runs have each length; the last one holds those that are longer. To be read before the next look. */
  readonly counts: Int32Array;
  readonly longest: number;
  /** The rows of all of them. */
  readonly rows: number;
}

/** Measures the inner ones of at most 4096 runs. @param starts the first row of each */
export function innerRuns(starts: Int32Array): InnerRuns {
  const machine = lookMachine();
  machine.starts.set(starts);
  machine.lengths(starts.length);
  const [longest = 0, rows = 0] = machine.results;
  return { counts: machine.counts, longest, rows };
}
