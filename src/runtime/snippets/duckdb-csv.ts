import { datePattern, timestampPattern } from './date-pattern.ts';
import { duckdbType } from './duckdb-type.ts';
import { sqlName, sqlText } from './literals.ts';
import type { LoadedFile } from './loaded-file.ts';

/** A statement for DuckDB that makes a table of a CSV file. */
export function duckdbCsv({ file, table }: LoadedFile): string {
  const { delimiter, header, nullToken, dates, newline } = file.options.csv;
  const columns = table.columns.map((column) => `${sqlText(column.name)}: ${sqlText(duckdbType(column))}`).join(', ');
  const isMillisecond = table.columns.some(({ type, resolutionMs }) => type === 'timestamp' && resolutionMs < 1000);
  const options = [
    // Everything is said; what DuckDB would find out by itself, a mark before a quote can lead astray.
    'auto_detect = false',
    `header = ${header}`,
    `delim = ${sqlText(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    ...(newline === 'crlf' ? [`new_line = '\\r\\n'`] : []),
    `nullstr = ${sqlText(nullToken)}`,
    'allow_quoted_nulls = false',
    ...(dates === 'iso'
      ? []
      : [
          `dateformat = ${sqlText(datePattern(dates))}`,
          `timestampformat = ${sqlText(timestampPattern(dates, isMillisecond ? '%S.%g' : '%S'))}`,
        ]),
    `columns = {${columns}}`,
  ];
  return `CREATE TABLE ${sqlName(table.name)} AS FROM read_csv(${sqlText(file.name)}, ${options.join(', ')});`;
}
