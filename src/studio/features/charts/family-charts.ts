import type { SemblanceDocument } from '../../../schema/document-model.ts';
import { relationsOf } from '../../../schema/references/relations.ts';

/** A chart of how many children parents have: the profile of the column by which the children belong to them. */
export interface FamilyChart {
  readonly table: string;
  readonly column: string;
  readonly title: string;
}

/** How many rows of a table each of its parents has, and how many of each table of children its own rows have. */
export function familyCharts({ tables }: SemblanceDocument, table: string): readonly FamilyChart[] {
  return tables.flatMap((each): readonly FamilyChart[] => {
    const relation = relationsOf(each).find(({ kind }) => kind === 'parent');
    if (relation?.column === undefined || (each.name !== table && relation.target !== table)) return [];
    return [{ table: each.name, column: relation.column, title: `${each.name} per ${relation.target}` }];
  });
}

/** Why children of a table, or a table as children, have no such chart: no column says which parent a row belongs to. */
export function familiesWithoutChart({ tables }: SemblanceDocument, table: string): readonly string[] {
  return tables.flatMap((each) => {
    const relation = relationsOf(each).find(({ kind }) => kind === 'parent');
    if (relation === undefined || relation.column !== undefined) return [];
    if (each.name !== table && relation.target !== table) return [];
    return [
      `${each.name} per ${relation.target}: no column of ${each.name} says which ${relation.target} a row belongs to. Add one that holds the key of its parent, and it is charted here.`,
    ];
  });
}
