import type { SemblanceDocument } from '../document-model.ts';
import { tableNamed } from '../references/relations.ts';
import { foldWords } from './fold-words.ts';
import { inferComputed } from './infer-computed.ts';
import { inferEntity } from './infer-entity.ts';
import { inferNaming } from './infer-naming.ts';
import { inferRelation } from './infer-relation.ts';
import { inferTime } from './infer-time.ts';
import type { Inferred } from './inferred.ts';
import { FALLBACK, NAME_RULES } from './name-rules.ts';
import { tableWords } from './table-words.ts';

/**
 * What a new column of that name most likely is, by its name, its table and the tables around it.
 *
 * A key, a foreign key, a computed value, a person, product, place or other entity, a time, then what `NAME_RULES` say; a text of a few values
 * where the name says nothing. The table need not exist yet, and must not hold the column itself.
 */
export function inferGenerator(columnName: string, tableName: string, document: SemblanceDocument): Inferred {
  const folded = foldWords(columnName);
  const foldedTable = foldWords(tableName);
  const table = tableNamed(document, tableName);
  const isOwnKey = folded === 'id' || tableWords(tableName).some((words) => folded === `${words}_id`);
  if (isOwnKey) return { type: 'integer', generator: { kind: 'sequence' } };
  return (
    inferRelation(folded, table, document) ??
    inferComputed(folded, table, document) ??
    inferNaming(folded, foldedTable) ??
    inferEntity(folded, foldedTable, table, document) ??
    inferTime(folded, table) ??
    NAME_RULES.find((rule) => rule.pattern.test(folded))?.inferred ??
    FALLBACK
  );
}
