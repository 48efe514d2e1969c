import type { FormatTable } from '../../formats/format-table.ts';
import { addForeignKeys, createTable } from '../../formats/sql/create-table.ts';
import { loadOrder } from '../../formats/sql/load-order.ts';
import { postgres } from '../../formats/sql/postgres.ts';
import { shellWord } from '../shell-word.ts';
import { sqlText } from './literals.ts';
import type { LoadedFile } from './loaded-file.ts';

/** Lines for psql that create the tables with their keys and copy CSV files into them. */
export function psqlCsv(loaded: readonly LoadedFile[]): string {
  const ordered = loadOrder(loaded.map(({ table }) => table));
  const fileOf = (table: FormatTable) => loaded.find((each) => each.table === table);
  const dates = loaded[0]?.file.options.csv.dates;
  return [
    ...(dates === 'us' ? ["SET datestyle = 'ISO, MDY';"] : []),
    ...(dates === 'european' ? ["SET datestyle = 'ISO, DMY';"] : []),
    ...ordered.map((table) => createTable(table, ordered, postgres)),
    ...ordered.flatMap((table) => fileOf(table) ?? []).map(copy),
    ...addForeignKeys(ordered, postgres),
  ].join('\n');
}

function copy({ file, table }: LoadedFile): string {
  const { delimiter, header, byteOrderMark, nullToken } = file.options.csv;
  const options = [
    'FORMAT csv',
    ...(header ? ['HEADER true'] : []),
    ...(delimiter === ',' ? [] : [`DELIMITER ${delimiter === '\t' ? "E'\\t'" : sqlText(delimiter)}`]),
    ...(nullToken === '' ? [] : [`NULL ${sqlText(nullToken)}`]),
    "ENCODING 'UTF8'",
  ];
  // PostgreSQL takes a byte order mark for a part of the first cell; in a header it is read over.
  const isMarked = byteOrderMark && !header;
  const read = `${file.gzip ? `gzip -dc ${shellWord(file.name)}` : `cat ${shellWord(file.name)}`}${isMarked ? ' | tail -c +4' : ''}`;
  const source = file.gzip || isMarked ? `PROGRAM ${sqlText(read)}` : sqlText(file.name);
  return `\\copy ${postgres.identifier(table.name)} FROM ${source} WITH (${options.join(', ')})`;
}
