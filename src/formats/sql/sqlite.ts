import { quoting } from '../fields/quoting.ts';
import type { FormatColumn } from '../format-table.ts';
import type { SqlDialect } from './sql-dialect.ts';

/**
 * SQLite 3. Dates and times are texts by ISO 8601, as its own functions take and give them; no and yes are 0 and 1.
 *
 * Source: sqlite.org, "SQLite Foreign Key Support" (section 4.2), "Datatypes In SQLite", "NUL Characters In Strings".
 */
export const sqlite: SqlDialect = {
  id: 'sql-sqlite',
  database: 'SQLite',
  style: {
    quoting: quoting({
      quotesAll: true,
      quotesEmpty: false,
      quote: "'",
      escapes: new Map([
        ["'", "''"],
        ['\u0000', "'||char(0)||'"],
      ]),
    }),
    nullText: 'NULL',
    booleans: ['0', '1'],
    dateOrder: 'iso',
    timeSign: ' ',
    momentQuote: "'",
    numberQuote: '',
    nullAlikeQuote: '',
    isFiniteOnly: true,
  },
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  type: typeOf,
  tableOptions: '',
  begin: ['PRAGMA foreign_keys = ON;', 'BEGIN;'],
  beforeRows: [],
  afterRows: [],
  end: ['COMMIT;'],
  loops: 'deferred',
};

function typeOf({ type, scale }: FormatColumn): string {
  switch (type) {
    case 'integer':
      return 'INTEGER';
    case 'decimal':
      return `DECIMAL(38, ${scale})`;
    case 'float':
      return 'REAL';
    case 'boolean':
      return 'BOOLEAN';
    case 'text':
    case 'date':
    case 'time':
    case 'timestamp':
    case 'uuid':
    case 'json':
      return 'TEXT';
  }
}
