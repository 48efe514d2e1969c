import type { FormatId } from './format-id.ts';

/** What is known of a file format without the code that writes it: menus read it. */
export interface FormatFacts {
  /** What it is called where a person chooses, e.g. "NDJSON". */
  readonly title: string;
  /** The ending of its files, without the point. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * `table`: a file holds one table. `tables`: a file holds any number of tables, in the order of the document. `script`:
   * it holds them parents first.
   */
  readonly holds: 'table' | 'tables' | 'script';
}

/** The facts of every file format, with the options a person begins with. */
export const FORMAT_FACTS: Readonly<Record<FormatId, FormatFacts>> = {
  csv: { title: 'CSV', extension: 'csv', mediaType: 'text/csv', holds: 'table' },
  json: { title: 'JSON', extension: 'json', mediaType: 'application/json', holds: 'table' },
  ndjson: { title: 'NDJSON', extension: 'ndjson', mediaType: 'application/x-ndjson', holds: 'table' },
  'sql-postgres': script('PostgreSQL'),
  'sql-mysql': script('MySQL'),
  'sql-sqlite': script('SQLite'),
};

function script(database: string): FormatFacts {
  return { title: `${database} script`, extension: 'sql', mediaType: 'application/sql', holds: 'script' };
}
