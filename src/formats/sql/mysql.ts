import { quoting } from '../fields/quoting.ts';
import type { FormatColumn } from '../format-table.ts';
import type { SqlDialect } from './sql-dialect.ts';

/**
 * MySQL 5.7 and later, MariaDB. Texts compare by code point, as they do in the document; a text that is a key has at most
 * 255 characters. The mode of the session is set, so that a backslash escapes.
 *
 * Source: the MySQL manual, sections 9.1.1 (string literals) and 9.2 (names).
 */
export const mysql: SqlDialect = {
  id: 'sql-mysql',
  database: 'MySQL',
  style: {
    quoting: quoting({
      quotesAll: true,
      quotesEmpty: false,
      quote: "'",
      escapes: new Map([
        ["'", "''"],
        ['\\', '\\\\'],
        ['\u0000', '\\0'],
        ['\n', '\\n'],
        ['\r', '\\r'],
        ['\u001a', '\\Z'],
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
  identifier: (name) => `\`${name.replaceAll('`', '``')}\``,
  type: typeOf,
  tableOptions: ' ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
  begin: ['SET NAMES utf8mb4;', "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO';"],
  beforeRows: ['START TRANSACTION;'],
  afterRows: ['COMMIT;'],
  end: [],
  loops: 'added',
};

function typeOf({ type, scale, resolutionMs }: FormatColumn, isIndexed: boolean): string {
  switch (type) {
    case 'integer':
      return 'BIGINT';
    case 'decimal':
      return `DECIMAL(38, ${scale})`;
    case 'float':
      return 'DOUBLE';
    case 'boolean':
      return 'BOOLEAN';
    case 'text':
      return isIndexed ? 'VARCHAR(255)' : 'LONGTEXT';
    case 'date':
      return 'DATE';
    case 'time':
      return resolutionMs < 1000 ? 'TIME(3)' : 'TIME';
    case 'timestamp':
      return resolutionMs < 1000 ? 'DATETIME(3)' : 'DATETIME';
    case 'json':
      return 'JSON';
    case 'uuid':
      return 'CHAR(36)';
  }
}
