import { duckdbCsv } from './duckdb-csv.ts';
import type { LoadSnippet } from './load-snippet.ts';
import type { LoadedFile } from './loaded-file.ts';
import { mysqlCsv } from './mysql-csv.ts';
import { pandasCsv } from './pandas-csv.ts';
import { psqlCsv } from './psql-csv.ts';
import { sqliteCsv } from './sqlite-csv.ts';

/** How CSV files are loaded. */
export function csvSnippets(loaded: readonly LoadedFile[]): readonly LoadSnippet[] {
  return [
    { tool: 'DuckDB', text: loaded.map(duckdbCsv).join('\n') },
    { tool: 'pandas', text: pandasCsv(loaded) },
    { tool: 'psql', text: psqlCsv(loaded) },
    { tool: 'sqlite3', text: sqliteCsv(loaded) },
    { tool: 'mysql', text: mysqlCsv(loaded) },
  ];
}
