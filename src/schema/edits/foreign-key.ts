import type { ColumnSpec } from '../document-model.ts';
import type { KindSpec } from '../kind.ts';

/** The column `<target>_id` that holds keys of a table: of the same type as the key, made by `generator`. */
export function foreignKey(key: ColumnSpec, target: string, generator: KindSpec): ColumnSpec {
  return {
    name: `${target}_id`,
    type: key.type,
    ...(key.scale === undefined ? {} : { scale: key.scale }),
    ...(key.resolution === undefined ? {} : { resolution: key.resolution }),
    generator,
  };
}
