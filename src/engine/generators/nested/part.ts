import type { ColumnSpec } from '../../../schema/document-model.ts';

/** A field, or what all elements of a list are, as a column of its own. */
export interface Part {
  readonly column: ColumnSpec;
  /** Where it stands below the nested value: "/fields/2" or "/items". */
  readonly at: string;
}
