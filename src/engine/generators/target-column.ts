import type { ColumnSpec, TableSpec } from '../../schema/document-model.ts';
import { nearestName } from '../../schema/nearest-name.ts';
import type { BindContext } from '../plan/column-context.ts';

/** A column of the table a reference points at, which its picks depend on; reports a name that is none. */
export function targetColumn(
  target: TableSpec,
  name: string,
  context: BindContext,
  at: string,
): ColumnSpec | undefined {
  const column = target.columns.find((each) => each.name === name);
  if (column !== undefined) {
    context.dependOn({ kind: 'column', table: target.name, column: name });
    return column;
  }
  const names = target.columns.map((each) => each.name);
  const near = nearestName(name, names);
  context.report({
    code: 'unknown_reference',
    at,
    message: `${target.name} has no column "${name}".`,
    hint: `Columns to choose from: ${names.join(', ')}.`,
    ...(near !== undefined && {
      fix: { title: `Change it to "${near}"`, edits: [{ op: 'set', path: context.path + at, value: near }] },
    }),
  });
  return undefined;
}
