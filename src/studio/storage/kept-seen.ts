import type { SeenRows } from '../../runtime/protocol.ts';

/** What was seen of rows between two checkpoints of a run, in the order of the rows. */
export interface KeptSeen {
  /** The shape of the tallies. */
  readonly shape: string;
  readonly rows: readonly SeenRows[];
}
