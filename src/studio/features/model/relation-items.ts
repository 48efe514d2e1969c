import type { Diagnostic } from '../../../schema/diagnostic.ts';
import type { SemblanceDocument, TableSpec } from '../../../schema/document-model.ts';
import { relationParts } from '../../../schema/references/relation-parts.ts';
import { type Relation, relationsOf } from '../../../schema/references/relations.ts';
import { problemCounts } from '../../state/problem-counts.ts';
import { relationSentence } from '../../ui/relation-sentence.ts';
import { itemId, type RelationItem } from './outline-item.ts';

/** Every relation of a document as a line of the outline, in the order of the tables that carry them. */
export function relationItems(
  document: SemblanceDocument,
  diagnostics: readonly Diagnostic[],
): readonly RelationItem[] {
  const counts = problemCounts(diagnostics);
  return document.tables.flatMap((table, tableIndex) =>
    relationsOf(table).map((relation) => {
      const problems = relationParts(table, relation)
        .map(({ column }) => counts.column(tableIndex, table.columns.indexOf(column)))
        .reduce((sum, each) => ({ errors: sum.errors + each.errors, warnings: sum.warnings + each.warnings }), {
          errors: 0,
          warnings: 0,
        });
      return { ...relationItem(table, relation), problems };
    }),
  );
}

function relationItem(table: TableSpec, relation: Relation): Omit<RelationItem, 'problems'> {
  const { kind, column, target } = relation;
  return {
    kind: 'relation',
    id: itemId('relation', table.name, kind === 'parent' ? '' : column),
    level: 1,
    label: relationSentence(table, relation),
    relation: kind,
    table: table.name,
    target,
    columns: relationParts(table, relation).map((part) => part.column.name),
    ...(column === undefined ? {} : { column }),
  };
}
