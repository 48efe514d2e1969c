import type { SemblanceDocument } from '../document-model.ts';
import { type EditResult, edited, refused } from './edit-result.ts';
import type { HintedSchema } from './hinted-schema.ts';
import { isName, NAME_RULE } from './is-name.ts';
import { renamePart } from './rename-part.ts';
import { streamName, withNames } from './stream-name.ts';

/**
 * A document whose table is called otherwise: everything that refers to it follows, and its data stay, since the name its
 * randomness is keyed by is kept in `keyed_as`.
 *
 * `schema` is the JSON Schema of a document. Refused: what cannot be a name, a name another table has, and a name that
 * would change what some reference means.
 */
export function renameTable(document: SemblanceDocument, table: string, to: string, schema: HintedSchema): EditResult {
  const index = document.tables.findIndex((each) => each.name === table);
  if (index < 0) return refused(`There is no table ${table}.`);
  if (table === to) return edited(document, { table });
  if (!isName(to)) return refused(NAME_RULE);
  if (document.tables.some((each) => each.name === to)) return refused(`There is a table ${to} already.`);
  const renamed = renamePart(document, schema, { kind: 'table', table }, to, (followed) => ({
    ...followed,
    tables: followed.tables.map((each, at) => (at === index ? withNames(each, to, streamName(each)) : each)),
  }));
  return typeof renamed === 'string' ? refused(renamed) : edited(renamed, { table: to });
}
