import type { SemblanceDocument } from '../document-model.ts';
import { tableNamed } from '../references/relations.ts';
import { changeColumn } from './change-column.ts';
import { type EditResult, edited, refused } from './edit-result.ts';
import type { HintedSchema } from './hinted-schema.ts';
import { isName, NAME_RULE } from './is-name.ts';
import { renamePart } from './rename-part.ts';
import { streamName, withNames } from './stream-name.ts';

/**
 * A document whose column is called otherwise: every reference and formula follows, and its data stay, since the name its
 * randomness is keyed by is kept in `keyed_as`.
 *
 * `schema` is the JSON Schema of a document. Refused: what cannot be a name, a name another column of the table has, and
 * a name that would change what some reference means.
 */
export function renameColumn(
  document: SemblanceDocument,
  table: string,
  column: string,
  to: string,
  schema: HintedSchema,
): EditResult {
  const columns = tableNamed(document, table)?.columns ?? [];
  if (!columns.some((each) => each.name === column)) return refused(`There is no column ${column} in ${table}.`);
  if (column === to) return edited(document, { table, column });
  if (!isName(to)) return refused(NAME_RULE);
  if (columns.some((each) => each.name === to)) return refused(`There is a column ${to} in ${table} already.`);
  const renamed = renamePart(document, schema, { kind: 'column', table, column }, to, (followed) => {
    const result = changeColumn(followed, table, column, (spec) => withNames(spec, to, streamName(spec)));
    return result.kind === 'edited' ? result.document : followed;
  });
  return typeof renamed === 'string' ? refused(renamed) : edited(renamed, { table, column: to });
}
