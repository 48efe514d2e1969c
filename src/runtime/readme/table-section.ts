import { GENERATORS } from '../../engine/generators/registry.ts';
import type { TableLookUp } from '../../formats/copied-columns.ts';
import type { FormatColumn, FormatTable } from '../../formats/format-table.ts';
import { formatTables } from '../../formats/format-tables.ts';
import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import { markdownText } from './markdown-text.ts';

/**
 * What a table is and what each of its columns means, as Markdown.
 *
 * @param written the tables it goes with
 * @param flattenFrom finds any table, where rows also hold the columns of the rows they belong to
 */
export function tableSection(spec: TableSpec, written: readonly TableSpec[], flattenFrom?: TableLookUp): string {
  const tables = formatTables(
    written.map((each) => ({ spec: each, rows: 0 })),
    flattenFrom,
  );
  const table = tables.find(({ name }) => name === spec.name);
  if (table === undefined) return '';
  const lines = table.columns.map((column) => {
    const [own, meaning] = about(column, spec, flattenFrom);
    const notes = notesOf(column, own, table);
    return `| \`${column.name}\` | ${typeText(column)} | ${meaning} | ${notes.join(', ')} |`;
  });
  return [
    `### ${spec.name}`,
    ...(spec.description === undefined ? [] : [markdownText(spec.description)]),
    ['| Column | Type | Meaning | Notes |', '| --- | --- | --- | --- |', ...lines].join('\n'),
  ].join('\n\n');
}

/** The spec of a column, and what it means: what the document says, else what its generator makes. */
function about(
  { name, from }: FormatColumn,
  spec: TableSpec,
  flattenFrom: TableLookUp | undefined,
): readonly [ColumnSpec | undefined, string] {
  const home = from === undefined ? spec : flattenFrom?.(from.table);
  const column = home?.columns.find((each) => each.name === (from?.column ?? name));
  const summary = GENERATORS.find(({ kind }) => kind === column?.generator.kind)?.summary ?? '';
  const meaning = markdownText(column?.description ?? summary);
  return [column, from === undefined ? meaning : `\`${from.table}.${from.column}\`: ${meaning}`];
}

function typeText({ type, scale, resolutionMs }: FormatColumn): string {
  if (type === 'decimal') return `decimal, ${scale} ${scale === 1 ? 'place' : 'places'}`;
  return type === 'timestamp' && resolutionMs < 1000 ? 'timestamp, milliseconds' : type;
}

function notesOf(
  { name, nullable, from }: FormatColumn,
  own: ColumnSpec | undefined,
  table: FormatTable,
): readonly string[] {
  const isOwn = from === undefined;
  const targets = isOwn ? table.foreignKeys.filter(({ columns }) => columns.includes(name)) : [];
  return [
    ...(isOwn && table.key.includes(name) ? ['key'] : []),
    ...targets.map(
      ({ columns, target, targetColumns }) => `points at \`${target}.${targetColumns[columns.indexOf(name)]}\``,
    ),
    ...(isOwn && own?.unique === true ? ['unique'] : []),
    ...(nullable ? ['may be empty'] : []),
    ...(own?.sensitive === true ? ['**sensitive**'] : []),
  ];
}
