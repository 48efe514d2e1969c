import type { TextVector } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import { NestedRows } from '../../rows/nested-rows.ts';
import type { BoundGenerator, GeneratorKind } from '../generator-kind.ts';
import { bindFields } from './bind-fields.ts';
import type { Part } from './part.ts';
import { streamOf } from './stream-of.ts';

/** Binds the object of each row; its parts share the row's identity, so that they agree with the row's columns. */
export function bindObjects(
  parts: readonly Part[],
  context: ColumnContext,
  all: readonly GeneratorKind[],
): BoundGenerator | undefined {
  const elementsPerRow = context.nesting?.elementsPerRow ?? 1;
  const fields = bindFields(parts, { stream: streamOf(context), isListed: false, elementsPerRow }, context, all);
  if (fields === undefined) return undefined;
  return {
    nullable: false,
    distinct: false,
    fill: (rows): TextVector => fields.objects(new NestedRows(rows, fields.table)),
  };
}
