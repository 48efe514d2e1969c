/** What stands around the values of a row. */
export interface RowFrame {
  /** Before each value, the first included. */
  readonly before: readonly Uint8Array[];
  /** Behind the last value. */
  readonly after: Uint8Array;
  /** Before a row, by its place in the table; rows that begin alike are given the same array. */
  readonly lead: (row: number) => Uint8Array;
  /** No lead is longer. */
  readonly mostLeadBytes: number;
}
