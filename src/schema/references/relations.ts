import type { SemblanceDocument, TableSpec } from '../document-model.ts';
import type { KindSpec } from '../kind.ts';

/** A way from a row to one row of another table. */
export interface Relation {
  /** `parent`: the driving parent of the row. `key`: the row a reference column picked. */
  readonly kind: 'parent' | 'key';
  /** The column that carries the foreign key, the first where several carry parts of it; a driving parent may have none. */
  readonly column?: string;
  /** The table it leads to. */
  readonly target: string;
  /** What the relation is called where its columns say so: those that share a name share one pick (R42). */
  readonly name?: string;
}

/** The relations that lead away from a table, the driving parent first. */
export function relationsOf(table: TableSpec): readonly Relation[] {
  const relations: Relation[] = [];
  const parent = parentOf(table);
  if (parent !== undefined) {
    const columns = table.columns.filter((each) => each.generator.kind === 'parent');
    const column = columns[0]?.name;
    const name = columns.map((each) => each.generator.relation).find((each) => typeof each === 'string');
    relations.push({
      kind: 'parent',
      target: parent,
      ...(column === undefined ? {} : { column }),
      ...(name === undefined ? {} : { name }),
    });
  }
  const named = new Set<string>();
  for (const { name, generator } of table.columns) {
    if (generator.kind !== 'reference' || typeof generator.table !== 'string') continue;
    const relation = relationNameOf(generator);
    if (relation !== undefined && named.has(relation)) continue;
    if (relation !== undefined) named.add(relation);
    relations.push({
      kind: 'key',
      column: name,
      target: generator.table,
      ...(relation === undefined ? {} : { name: relation }),
    });
  }
  return relations;
}

/** The name of the relation a reference column says it belongs to. */
export function relationNameOf(generator: KindSpec): string | undefined {
  return generator.kind === 'reference' && typeof generator.relation === 'string' ? generator.relation : undefined;
}

/** The table whose rows drive the rows of this one, if there is one. */
export function parentOf(table: TableSpec): string | undefined {
  return table.rows.kind === 'per_parent' && typeof table.rows.parent === 'string' ? table.rows.parent : undefined;
}

/** The table of that name. */
export function tableNamed(document: SemblanceDocument, name: string): TableSpec | undefined {
  return document.tables.find((table) => table.name === name);
}
