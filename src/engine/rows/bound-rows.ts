import type { StreamKey } from '../random/stream-key.ts';
import type { RowSet } from './row-set.ts';

/** The one interface every source of rows implements: how many, which identities, in which order. */
export type BoundRows = RootRows | ChildRows;

/** Rows that stand by themselves: row n has the identity n. */
export interface RootRows {
  readonly kind: 'root';
  readonly count: number;
}

/** What `counts` gives for a parent that would have as many children or more: they cannot be made (R50). */
export const MOST_CHILDREN = 2147483647;

/** Rows that hang on the rows of another table. */
export interface ChildRows {
  readonly kind: 'children';
  readonly parent: string;
  readonly identityKey: StreamKey;
  /** The children of a parent that is there all the time, on average; for estimates. */
  readonly meanCount: number;
  /** How many children each of these parents has, `MOST_CHILDREN` at most. */
  readonly counts: (parents: RowSet) => Int32Array;
  /**
   * The counts these parents would have at other uniforms than their own: what their law says of them. A second uniform
   * settles fractions. Absent where counts follow no law.
   */
  readonly countsAt?: (parents: RowSet, uniforms: Float64Array, seconds: Float64Array) => Int32Array;
  /** Whether all parents have one law of counts. */
  readonly isAlike?: true;
  /** Present when children have times: they are written in time order, and each has a time of its own (R2). */
  readonly times?: ChildTimes;
}

/** How the children of a parent get their times. */
export interface ChildTimes {
  /** Places each child inside its parent's window. */
  readonly key: StreamKey;
  /** Halves the draws of very large parents (R20). */
  readonly splitKey: StreamKey;
  /** The interval each parent's children lie in, end excluded; in milliseconds. */
  readonly windows: (parents: RowSet) => Windows;
}

/** One half-open interval of time a row, in milliseconds. */
export interface Windows {
  readonly from: Float64Array;
  readonly to: Float64Array;
}
