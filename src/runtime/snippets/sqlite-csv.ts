import { createTable } from '../../formats/sql/create-table.ts';
import { loadOrder } from '../../formats/sql/load-order.ts';
import { sqlite } from '../../formats/sql/sqlite.ts';
import { shellWord } from '../shell-word.ts';
import { sqlText } from './literals.ts';
import type { LoadedFile } from './loaded-file.ts';

/**
 * Lines for the sqlite3 program that create the tables and import CSV files. It takes no word for null and knows no
 * booleans, so that both are put right afterwards; an empty text becomes null with the others.
 */
export function sqliteCsv(loaded: readonly LoadedFile[]): string {
  const ordered = loadOrder(loaded.map(({ table }) => table));
  return [
    '.mode csv',
    'PRAGMA foreign_keys = OFF;',
    ...ordered.map((table) => createTable(table, ordered, sqlite)),
    ...loaded.flatMap(importLines),
  ].join('\n');
}

function importLines({ file, table }: LoadedFile): readonly string[] {
  const { delimiter, header, byteOrderMark, nullToken, newline } = file.options.csv;
  const name = sqlite.identifier(table.name);
  // The mark stands before the first cell where there is no header to skip.
  const isMarked = byteOrderMark && !header;
  const read = `${file.gzip ? 'gzip -dc' : 'cat'} ${shellWord(file.name)}${isMarked ? ' | tail -c +4' : ''}`;
  const source = file.gzip || isMarked ? `"|${read.replaceAll('"', '\\"')}"` : sqlText(file.name);
  const updates = table.columns.flatMap(({ name: each, type, nullable }) => {
    const column = sqlite.identifier(each);
    const value = type === 'boolean' ? `CASE ${column} WHEN 'true' THEN 1 WHEN 'false' THEN 0 END` : column;
    if (nullable) return [`${column} = NULLIF(${value}, ${sqlText(nullToken)})`];
    return type === 'boolean' ? [`${column} = ${value}`] : [];
  });
  return [
    `.separator ${delimiter === '\t' ? '"\\t"' : `"${delimiter}"`} "${newline === 'crlf' ? '\\r\\n' : '\\n'}"`,
    `.import ${header ? '--skip 1 ' : ''}${source} ${name}`,
    ...(updates.length === 0 ? [] : [`UPDATE ${name} SET ${updates.join(', ')};`]),
  ];
}
