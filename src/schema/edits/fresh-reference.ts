import type { ColumnSpec, TableSpec } from '../document-model.ts';
import { relationsOf } from '../references/relations.ts';
import type { Holding } from './foreign-keys.ts';
import { freshName } from './fresh-name.ts';

/** How a table may point at a target by a pick of its own: under a name where the key has several columns. */
export function freshReference(from: TableSpec, target: string, key: readonly ColumnSpec[]): Holding {
  if (key.length === 1) return { kind: 'reference', table: target };
  const names = relationsOf(from).flatMap(({ name }) => (name === undefined ? [] : [name]));
  const taken = new Set([...names, ...from.columns.map((each) => each.name)]);
  return { kind: 'reference', table: target, relation: freshName(target, taken) };
}
