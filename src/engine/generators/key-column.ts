import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import type { BindContext } from '../plan/column-context.ts';

/** The one column that identifies a row of a table; reports when there is none. */
export function keyColumnOf(table: TableSpec, context: BindContext): ColumnSpec | undefined {
  const [name, ...others] = table.key ?? [];
  const column = table.columns.find((each) => each.name === name);
  if (column !== undefined && others.length === 0) return column;
  const index = context.document.tables.indexOf(table);
  const candidate = table.columns.find((each) => each.generator.kind === 'sequence');
  context.report({
    code: 'relation_missing',
    at: '',
    message:
      others.length > 0 ? `${table.name} has a key of several columns.` : `${table.name} has no key to point at.`,
    hint: 'Name one column that identifies a row as the key of that table.',
    ...(candidate !== undefined && {
      fix: {
        title: `Make "${candidate.name}" the key of ${table.name}`,
        edits: [{ op: 'set', path: `/tables/${index}/key`, value: [candidate.name] }],
      },
    }),
  });
  return undefined;
}
