import { isName, NAME_RULE } from '../../schema/edits/is-name.ts';
import { relationOfColumn } from '../../schema/references/relation-of-column.ts';
import { relationsOf } from '../../schema/references/relations.ts';
import type { ColumnContext } from '../plan/column-context.ts';

/** Reports the name of a column's relation where it cannot be written in a reference, or means another relation there. */
export function checkRelationName(name: string, { table, column, report }: ColumnContext): boolean {
  if (!isName(name)) {
    report({ code: 'invalid_name', at: '/relation', message: `"${name}" cannot name a relation.`, hint: NAME_RULE });
    return false;
  }
  const own = relationOfColumn(table, column.name);
  const other = relationsOf(table).find(
    (each) => each.column !== own?.column && (each.name === name || each.column === name),
  );
  if (other === undefined && (own?.name ?? name) === name) return true;
  report({
    code: 'duplicate_name',
    at: '/relation',
    message:
      other === undefined
        ? `The relation of "${column.name}" is called "${own?.name}" in another column.`
        : `"${name}" is another relation of ${table.name} already, which leads to ${other.target}.`,
    hint: other === undefined ? `Call it "${own?.name}" here too.` : 'Give the relation another name.',
  });
  return false;
}
