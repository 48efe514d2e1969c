import type { SemblanceDocument } from '../document-model.ts';
import { relationParts } from '../references/relation-parts.ts';
import { type Relation, relationsOf, tableNamed } from '../references/relations.ts';
import { changeTable } from './change-table.ts';
import { type EditResult, refused } from './edit-result.ts';
import { findRelation, type RelationName } from './find-relation.ts';

/** A document in which a relation has changed places with the next one of its table, or with the one before: all its columns move. */
export function moveRelation(document: SemblanceDocument, name: RelationName, by: 1 | -1): EditResult {
  const table = tableNamed(document, name.table);
  const relation = findRelation(document, name);
  const other = table === undefined || relation === undefined ? undefined : neighbour(relationsOf(table), relation, by);
  if (table === undefined || relation === undefined || other === undefined)
    return refused('There is no such place among the relations.');
  const columnsOf = (each: Relation) => relationParts(table, each).map(({ column }) => column);
  const moved = columnsOf(relation);
  const beside = columnsOf(other);
  const result = changeTable(document, name.table, (spec) => {
    const rest = spec.columns.filter((each) => !moved.includes(each));
    const places = beside.map((each) => rest.indexOf(each));
    const place = by < 0 ? Math.min(...places) : Math.max(...places) + 1;
    return { ...spec, columns: rest.toSpliced(place, 0, ...moved) };
  });
  const column = name.column ?? relation.column;
  return result.kind === 'refused' || column === undefined
    ? result
    : { ...result, focus: { table: name.table, column } };
}

function neighbour(relations: readonly Relation[], relation: Relation, by: 1 | -1): Relation | undefined {
  const keys = relations.filter(({ kind }) => kind === 'key');
  const index = keys.findIndex(({ column }) => column === relation.column);
  return index < 0 ? undefined : keys[index + by];
}
