import type { ForeignKey, FormatTable } from '../format-table.ts';
import type { SqlDialect } from './sql-dialect.ts';

/** CREATE TABLE with its columns, its key and the foreign keys that can be declared before the rows are there. */
export function createTable(table: FormatTable, file: readonly FormatTable[], dialect: SqlDialect): string {
  const { identifier, type, tableOptions, loops } = dialect;
  const pointers = new Set(table.foreignKeys.flatMap(({ columns }) => columns));
  const columns = table.columns.map((column) => {
    const isIndexed = pointers.has(column.name) || table.key.includes(column.name);
    return `${identifier(column.name)} ${type(column, isIndexed)}${column.nullable ? '' : ' NOT NULL'}`;
  });
  const key = table.key.length === 0 ? [] : [`PRIMARY KEY (${table.key.map(identifier).join(', ')})`];
  const foreignKeys = table.foreignKeys.flatMap((foreignKey) => {
    const constraint = foreignKeyConstraint(foreignKey, dialect);
    if (!closesLoop(table, foreignKey, file)) return [constraint];
    return loops === 'deferred' ? [`${constraint} DEFERRABLE INITIALLY DEFERRED`] : [];
  });
  const lines = [...columns, ...key, ...foreignKeys].map((line) => `  ${line}`);
  return `CREATE TABLE ${identifier(table.name)} (\n${lines.join(',\n')}\n)${tableOptions};`;
}

/** The statements that add the foreign keys which had to wait for the rows. */
export function addForeignKeys(file: readonly FormatTable[], dialect: SqlDialect): readonly string[] {
  if (dialect.loops === 'deferred') return [];
  return file.flatMap((table) =>
    table.foreignKeys
      .filter((foreignKey) => closesLoop(table, foreignKey, file))
      .map((key) => `ALTER TABLE ${dialect.identifier(table.name)} ADD ${foreignKeyConstraint(key, dialect)};`),
  );
}

function foreignKeyConstraint({ columns, target, targetColumns }: ForeignKey, { identifier }: SqlDialect): string {
  const list = (names: readonly string[]) => `(${names.map(identifier).join(', ')})`;
  return `FOREIGN KEY ${list(columns)} REFERENCES ${identifier(target)} ${list(targetColumns)}`;
}

/** Whether the rows it points at may come later than its own. */
function closesLoop(table: FormatTable, { target }: ForeignKey, file: readonly FormatTable[]): boolean {
  const placeOf = (name: string) => file.findIndex((each) => each.name === name);
  return placeOf(target) >= placeOf(table.name);
}
