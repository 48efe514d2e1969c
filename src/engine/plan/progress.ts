/** How far a pass has come: of a table, what it counts, puts in order or rolls up, and how many of the rows it goes over. */
export interface Progress {
  readonly table: string;
  readonly rows: number;
  readonly of: number;
}
