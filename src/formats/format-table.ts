import type { FieldColumn } from './fields/field-writer.ts';

/** A column as it stands in a file. */
export interface FormatColumn extends FieldColumn {
  readonly nullable: boolean;
}

/** A column that holds the key of a row of another table. */
export interface ForeignKey {
  readonly column: string;
  readonly target: string;
  readonly targetColumn: string;
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
