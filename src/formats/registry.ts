import { csvFormat } from './csv/csv-format.ts';
import type { FileFormat } from './file-format.ts';
import type { FormatId } from './format-id.ts';
import { DEFAULT_FORMAT_OPTIONS } from './format-options.ts';
import { jsonFormat } from './json/json-format.ts';
import { ndjson } from './json/ndjson-format.ts';
import { mysql } from './sql/mysql.ts';
import { postgres } from './sql/postgres.ts';
import { sqlFormat } from './sql/sql-format.ts';
import { sqlite } from './sql/sqlite.ts';

/** Every file format, by its name, with the options a person begins with. */
export const FORMATS: Readonly<Record<FormatId, FileFormat>> = {
  csv: csvFormat(DEFAULT_FORMAT_OPTIONS.csv),
  json: jsonFormat(DEFAULT_FORMAT_OPTIONS.json),
  ndjson,
  'sql-postgres': sqlFormat(postgres),
  'sql-mysql': sqlFormat(mysql),
  'sql-sqlite': sqlFormat(sqlite),
};
