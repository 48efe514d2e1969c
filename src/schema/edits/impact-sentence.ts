import type { Impact } from './impact.ts';

const NAMED_TABLES = 2;

/**
 * An impact in one line: "1 of 38 columns changed, 37 byte-identical; order has 6 020 rows, 5 012 before".
 *
 * Columns whose values stay but whose rows do not are neither changed nor byte-identical.
 */
export function impactSentence(impact: Impact): string {
  const { totalColumns, identicalColumns, changedColumns, addedColumns, removedColumns, changedRows } = impact;
  const columns: string[] = [];
  if (changedColumns.length > 0) columns.push(`${grouped(changedColumns.length)} of ${counted(totalColumns)} changed`);
  if (addedColumns.length > 0) columns.push(`${counted(addedColumns.length)} added`);
  if (removedColumns.length > 0) columns.push(`${counted(removedColumns.length)} removed`);
  if (columns.length === 0 && changedRows.length === 0) {
    return totalColumns === 0 ? 'Nothing changed' : `Nothing changed: ${allOf(totalColumns)} byte-identical`;
  }
  columns.push(
    columns.length > 0
      ? `${identicalColumns === 0 ? 'none' : grouped(identicalColumns)} byte-identical`
      : `${grouped(identicalColumns)} of ${counted(totalColumns)} byte-identical`,
  );
  return [columns.join(', '), ...rowsOf(changedRows)].join('; ');
}

function rowsOf(changed: Impact['changedRows']): readonly string[] {
  const named = changed.slice(0, NAMED_TABLES).map(({ table, before, after }) => {
    const rows = `${grouped(after)} ${after === 1 ? 'row' : 'rows'}`;
    return before === after
      ? `${table} has ${rows}, not the same as before`
      : `${table} has ${rows}, ${grouped(before)} before`;
  });
  const more = changed.length - named.length;
  return more === 0 ? named : [...named, `other rows in ${grouped(more)} more ${more === 1 ? 'table' : 'tables'}`];
}

function allOf(columns: number): string {
  return columns === 1 ? 'the 1 column' : `all ${counted(columns)}`;
}

function counted(columns: number): string {
  return `${grouped(columns)} ${columns === 1 ? 'column' : 'columns'}`;
}

/** A whole number in groups of three: 6 020. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=([0-9]{3})+$)/g, ' ');
}
