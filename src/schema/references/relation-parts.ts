import type { ColumnSpec, TableSpec } from '../document-model.ts';
import { columnsOfRelation } from './columns-of-relation.ts';
import type { Relation } from './relations.ts';

/** A column that carries a part of the foreign key of a relation. */
export interface RelationPart {
  readonly column: ColumnSpec;
  /** The column of the target's key that it holds, where it says so; else the only one there is. */
  readonly of?: string;
}

/** The columns that carry a relation of a table, in the order of the table: one for each part of the key it holds. */
export function relationParts(table: TableSpec, { kind, column, name }: Relation): readonly RelationPart[] {
  const columns =
    kind === 'parent'
      ? table.columns.filter((each) => each.generator.kind === 'parent')
      : name === undefined
        ? table.columns.filter((each) => each.name === column)
        : columnsOfRelation(table, name);
  return columns.map((each) => {
    const of = each.generator.column;
    return typeof of === 'string' ? { column: each, of } : { column: each };
  });
}
