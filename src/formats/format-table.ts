import type { Relation } from '../schema/references/relations.ts';
import type { FieldColumn } from './fields/field-writer.ts';

/** Where the values of a column are that is copied from another table: at the end of a way from each row. */
export interface ColumnSource {
  readonly hops: readonly Relation[];
  readonly table: string;
  readonly column: string;
}

/** A column as it stands in a file. */
export interface FormatColumn extends FieldColumn {
  readonly nullable: boolean;
  /** Left out for a column of the table itself. */
  readonly from?: ColumnSource;
}

/** Columns that together hold the key of a row of another table. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly target: string;
  /** The columns of the target's key, in the order of those that hold them. */
  readonly targetColumns: readonly string[];
}

/** A table as it stands in a file. */
export interface FormatTable {
  readonly name: string;
  /** The rows that are in the file. */
  readonly rows: number;
  readonly columns: readonly FormatColumn[];
  /** The columns that identify a row; empty where nothing does or one of them is left out. */
  readonly key: readonly string[];
  /** To keys of tables that go with this one, itself included. */
  readonly foreignKeys: readonly ForeignKey[];
}
