import { sameJson } from '../../schema/edits/same-json.ts';
import { columnsOfRelation } from '../../schema/references/columns-of-relation.ts';
import { relationNameOf } from '../../schema/references/relations.ts';
import type { ColumnContext } from '../plan/column-context.ts';
import { checkRelationName } from './check-relation-name.ts';

/**
 * Reports the name of a relation that cannot be one, and what a column says of its relation's pick otherwise than a column
 * before it.
 */
export function checkRelation(context: ColumnContext): boolean {
  const { table, column, path } = context;
  const { generator } = column;
  const name = relationNameOf(generator);
  if (name === undefined) return true;
  if (!checkRelationName(name, context)) return false;
  for (const other of columnsOfRelation(table, name)) {
    if (other === column) return true;
    for (const [parameter, value] of Object.entries(generator)) {
      const said = other.generator[parameter];
      if (parameter === 'column' || said === undefined || sameJson(said, value)) continue;
      const at = `/${parameter}`;
      context.report({
        code: 'conflict',
        at,
        message: `"${column.name}" and "${other.name}" hold parts of one pick, "${name}", but say different things of "${parameter}".`,
        hint: 'Say it in one of them, or give each a relation of its own.',
        fix:
          parameter === 'table' && typeof said === 'string'
            ? { title: `Point at ${said}`, edits: [{ op: 'set', path: path + at, value: said }] }
            : { title: `Leave "${parameter}" out`, edits: [{ op: 'remove', path: path + at }] },
      });
      return false;
    }
  }
  return true;
}
