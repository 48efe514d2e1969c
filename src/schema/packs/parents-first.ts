import type { TableSpec } from '../document-model.ts';
import { relationsOf } from '../references/relations.ts';

/** Tables in an order in which each stands behind those it points at, as far as there is one; else in the order given. */
export function parentsFirst(tables: readonly TableSpec[]): readonly TableSpec[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const placed = new Set<TableSpec>();
  const place = (table: TableSpec, above: readonly TableSpec[]) => {
    if (placed.has(table) || above.includes(table)) return;
    for (const { target } of relationsOf(table)) {
      const found = byName.get(target);
      if (found !== undefined) place(found, [...above, table]);
    }
    placed.add(table);
  };
  for (const table of tables) place(table, []);
  return [...placed];
}
