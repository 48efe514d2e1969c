import type { TableSpec } from '../document-model.ts';
import { relationsOf } from './relations.ts';

/** The columns of a table that point at rows of another one, that of its driving parent first. */
export function keysTo(table: TableSpec, target: string): readonly string[] {
  return relationsOf(table).flatMap((relation) =>
    relation.target === target && relation.column !== undefined ? [relation.column] : [],
  );
}
