import type { CsvOptions } from '../../formats/format-options.ts';
import type { FormatColumn } from '../../formats/format-table.ts';
import { addForeignKeys, createTable } from '../../formats/sql/create-table.ts';
import { loadOrder } from '../../formats/sql/load-order.ts';
import { mysql } from '../../formats/sql/mysql.ts';
import { shellWord } from '../shell-word.ts';
import { datePattern, timestampPattern } from './date-pattern.ts';
import type { LoadedFile } from './loaded-file.ts';

/**
 * Statements for the mysql client that create the tables with their keys and load CSV files into them. It takes no word
 * for null but its own, so that every cell that may be empty goes through a variable.
 */
export function mysqlCsv(loaded: readonly LoadedFile[]): string {
  const ordered = loadOrder(loaded.map(({ table }) => table));
  const packed = loaded.filter(({ file }) => file.gzip).map(({ file }) => shellWord(file.name));
  return [
    ...(packed.length === 0 ? [] : [`\\! gzip -dk ${packed.join(' ')}`]),
    "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_AUTO_VALUE_ON_ZERO';",
    ...ordered.map((table) => createTable(table, ordered, mysql)),
    ...ordered.flatMap((table) => loaded.find((each) => each.table === table) ?? []).map(load),
    ...addForeignKeys(ordered, mysql),
  ].join('\n');
}

function load({ file, table }: LoadedFile): string {
  const { delimiter, header, newline } = file.options.csv;
  const cells = table.columns.map((column, index) => {
    const value = valueOf(column, `@c${index + 1}`, file.options.csv);
    return { column: mysql.identifier(column.name), cell: value === undefined ? undefined : `@c${index + 1}`, value };
  });
  const set = cells.flatMap(({ column, value }) => (value === undefined ? [] : [`${column} = ${value}`]));
  return [
    `LOAD DATA LOCAL INFILE ${text(file.name.replace(/\.gz$/, ''))} INTO TABLE ${mysql.identifier(table.name)} CHARACTER SET utf8mb4`,
    ` FIELDS TERMINATED BY ${text(delimiter)} OPTIONALLY ENCLOSED BY '"' ESCAPED BY ''`,
    ` LINES TERMINATED BY ${newline === 'crlf' ? "'\\r\\n'" : "'\\n'"}${header ? ' IGNORE 1 LINES' : ''}`,
    ` (${cells.map(({ column, cell }) => cell ?? column).join(', ')})`,
    ...(set.length === 0 ? [] : [` SET ${set.join(', ')}`]),
  ]
    .join('\n')
    .concat(';');
}

/** What a cell stands for; undefined where it is what it says. */
function valueOf({ type, nullable, resolutionMs }: FormatColumn, cell: string, csv: CsvOptions): string | undefined {
  const known = nullable ? `NULLIF(${cell}, ${text(csv.nullToken)})` : cell;
  if (type === 'boolean') return `${known} = 'true'`;
  const isOdd = csv.dates === 'us' || csv.dates === 'european';
  if (isOdd && type === 'date') return `STR_TO_DATE(${known}, ${text(datePattern(csv.dates))})`;
  if (isOdd && type === 'timestamp') {
    const pattern = timestampPattern(csv.dates, resolutionMs < 1000 ? '%s.%f' : '%s').replace('%M:', '%i:');
    return `STR_TO_DATE(${known}, ${text(pattern)})`;
  }
  return nullable ? known : undefined;
}

function text(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\t', '\\t')}'`;
}
