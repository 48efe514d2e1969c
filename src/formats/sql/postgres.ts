import { quoting } from '../fields/quoting.ts';
import type { FormatColumn } from '../format-table.ts';
import type { SqlDialect } from './sql-dialect.ts';

/**
 * PostgreSQL 9.1 and later. Its texts cannot hold U+0000, so U+FFFD stands for it.
 *
 * Source: the PostgreSQL manual, sections 4.1.2.1 (string constants) and 8 (data types).
 */
export const postgres: SqlDialect = {
  id: 'sql-postgres',
  database: 'PostgreSQL',
  style: {
    quoting: quoting({
      quotesAll: true,
      quotesEmpty: false,
      quote: "'",
      escapes: new Map([
        ["'", "''"],
        ['\u0000', '\ufffd'],
      ]),
    }),
    nullText: 'NULL',
    booleans: ['FALSE', 'TRUE'],
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
  begin: ["SET client_encoding = 'UTF8';", 'SET standard_conforming_strings = on;', 'BEGIN;'],
  beforeRows: [],
  afterRows: [],
  end: ['COMMIT;'],
  loops: 'added',
};

function typeOf({ type, scale, resolutionMs }: FormatColumn): string {
  switch (type) {
    case 'integer':
      return 'BIGINT';
    case 'decimal':
      return `NUMERIC(38, ${scale})`;
    case 'float':
      return 'DOUBLE PRECISION';
    case 'boolean':
      return 'BOOLEAN';
    case 'text':
      return 'TEXT';
    case 'date':
      return 'DATE';
    case 'time':
      return resolutionMs < 1000 ? 'TIME(3)' : 'TIME(0)';
    case 'timestamp':
      return resolutionMs < 1000 ? 'TIMESTAMP(3)' : 'TIMESTAMP(0)';
    case 'json':
      return 'JSONB';
    case 'uuid':
      return 'UUID';
  }
}
