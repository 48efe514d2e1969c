import type { ColumnSpec } from '../document-model.ts';
import type { KindSpec } from '../kind.ts';

/** A way to hold the keys of a table: as the parent's, or as those of a row that is picked. */
export type Holding =
  | { readonly kind: 'parent'; readonly relation?: string }
  | { readonly kind: 'reference'; readonly table: string; readonly relation?: string };

/** The columns that hold keys of a target, one for each column of its key and of the same type: `<target>_id` for the only one. */
export function foreignKeys(key: readonly ColumnSpec[], target: string, holding: Holding): readonly ColumnSpec[] {
  return key.map((part) => ({
    name: key.length === 1 ? `${target}_id` : `${target}_${part.name}`,
    type: part.type,
    ...(part.scale === undefined ? {} : { scale: part.scale }),
    ...(part.resolution === undefined ? {} : { resolution: part.resolution }),
    generator: holdingPart(holding, key.length === 1 ? undefined : part.name),
  }));
}

/** The generator of a foreign key column; `part` is the column of the key that it holds, where that key has several. */
export function holdingPart(holding: Holding, part: string | undefined): KindSpec {
  return { ...holding, ...(part === undefined ? {} : { column: part }) };
}
