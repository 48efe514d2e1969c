import type { ColumnContext } from '../../plan/column-context.ts';

/** The name that the streams of a nested value begin with: that of its column, or its place in another nested value. */
export function streamOf({ nesting, column }: ColumnContext): string {
  return nesting?.stream ?? column.keyed_as ?? column.name;
}
