import type { FieldStyle } from '../fields/field-style.ts';
import type { FormatId } from '../format-id.ts';
import type { FormatColumn } from '../format-table.ts';

/** What a database wants to be written its own way. */
export interface SqlDialect {
  readonly id: FormatId;
  /** The name of the database. */
  readonly database: string;
  readonly style: FieldStyle;
  /** Quotes the name of a table or column. */
  readonly identifier: (name: string) => string;
  /** The type of a column; `isIndexed` where it belongs to a primary or foreign key. */
  readonly type: (column: FormatColumn, isIndexed: boolean) => string;
  /** Follows the closing parenthesis of CREATE TABLE. */
  readonly tableOptions: string;
  /** Begins a script. */
  readonly begin: readonly string[];
  /** Stand around the rows of a table that has some. */
  readonly beforeRows: readonly string[];
  readonly afterRows: readonly string[];
  /** Ends a script. */
  readonly end: readonly string[];
  /**
   * What to do with a foreign key to a table that is loaded later, or to its own: declare it with the table and check it
   * at the end of the transaction, or add it behind the last row.
   */
  readonly loops: 'deferred' | 'added';
}
