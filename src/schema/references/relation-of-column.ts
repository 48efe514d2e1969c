import type { TableSpec } from '../document-model.ts';
import { type Relation, relationNameOf, relationsOf } from './relations.ts';

/** The relation of a table that a column carries, or a part of; undefined for any other column. */
export function relationOfColumn(table: TableSpec, name: string): Relation | undefined {
  const generator = table.columns.find((each) => each.name === name)?.generator;
  if (generator?.kind !== 'parent' && generator?.kind !== 'reference') return undefined;
  const relation = relationNameOf(generator);
  return relationsOf(table).find((each) => {
    if (generator.kind === 'parent') return each.kind === 'parent';
    return relation === undefined ? each.column === name : each.name === relation;
  });
}
