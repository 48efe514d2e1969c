import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import { type Relation, relationsOf } from '../../../schema/references/relations.ts';
import { itemId, type RelationItem } from './outline-item.ts';
import { problemCounts } from './problem-counts.ts';
import { relationSentence } from './relation-sentence.ts';

/** Every relation of a document as a line of the outline, in the order of the tables that carry them. */
export function relationItems(
  document: SemblanceDocument,
  diagnostics: readonly Diagnostic[],
): readonly RelationItem[] {
  const counts = problemCounts(diagnostics);
  return document.tables.flatMap((table, tableIndex) =>
    relationsOf(table).map((relation) => {
      const index = table.columns.findIndex(({ name }) => name === relation.column);
      return {
        ...relationItem(table, relation),
        problems: index < 0 ? { errors: 0, warnings: 0 } : counts.column(tableIndex, index),
      };
    }),
  );
}

function relationItem(table: TableSpec, { kind, column, target }: Relation): Omit<RelationItem, 'problems'> {
  return {
    kind: 'relation',
    id: itemId('relation', table.name, kind === 'parent' ? '' : column),
    level: 1,
    label: relationSentence(table, { kind, target, ...(column === undefined ? {} : { column }) }),
    relation: kind,
    table: table.name,
    target,
    ...(column === undefined ? {} : { column }),
  };
}
