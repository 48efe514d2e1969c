import { statedTime } from '../../schema/references/stated-time.ts';
import type { BoundTable } from './bound-table.ts';
import type { Dependency } from './dependency.ts';

/** What a node of the graph needs at once (R12); undefined where there is no such node. */
export function dependencyInputs(
  dependency: Dependency,
  tables: ReadonlyMap<string, BoundTable>,
): readonly Dependency[] | undefined {
  const table = tables.get(dependency.table);
  if (table === undefined) return undefined;
  switch (dependency.kind) {
    case 'column':
      return table.columns.get(dependency.column)?.inputs;
    case 'exported': {
      const column = table.columns.get(dependency.column);
      return column && [{ ...dependency, kind: 'column' }, ...column.modifiers.inputs];
    }
    case 'rows':
      return table.rowsInputs;
    case 'numbers': {
      const parent: readonly Dependency[] =
        table.rows.kind === 'root' ? [] : [{ kind: 'order', table: table.rows.parent }];
      return [{ kind: 'rows', table: table.name }, ...parent];
    }
    case 'order': {
      const time = table.spec.order === 'time' ? statedTime(table.spec) : undefined;
      const column: readonly Dependency[] =
        time === undefined ? [] : [{ kind: 'column', table: table.name, column: time.name }];
      return [{ kind: 'numbers', table: table.name }, ...column];
    }
  }
}
