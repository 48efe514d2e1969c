import type { BoundTable } from './bound-table.ts';
import { type Dependency, dependencyName } from './dependency.ts';
import { dependencyInputs } from './dependency-inputs.ts';

/**
 * The names of all nodes that rows of a table, as files show them, need (R12).
 *
 * @param besides a hidden column that is wanted as well
 */
export function neededForRows(
  name: string,
  tables: ReadonlyMap<string, BoundTable>,
  besides?: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  const columns = [...(tables.get(name)?.columns.values() ?? [])]
    .filter(({ spec, name: column }) => spec.hidden !== true || column === besides)
    .map((column) => column.name);
  const open: Dependency[] = [
    { kind: 'order', table: name },
    ...columns.map((column): Dependency => ({ kind: 'exported', table: name, column })),
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const nodeName = dependencyName(next);
    if (found.has(nodeName)) continue;
    found.add(nodeName);
    open.push(...(dependencyInputs(next, tables) ?? []));
  }
  return found;
}
