/** The part of a document's rows that an export writes, where it is not all of them. */
export type ExportPart =
  /** Rows of the only table from one place to another, counted from 0, the end excluded. */
  | { readonly kind: 'rows'; readonly from: number; readonly to: number }
  /** Rows whose time lies between two moments as a document writes them, the end excluded (R61). */
  | { readonly kind: 'between'; readonly from: string; readonly to: string };
