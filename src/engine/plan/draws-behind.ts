import type { BoundTable } from './bound-table.ts';
import { type Dependency, dependencyName } from './dependency.ts';
import { dependencyInputs } from './dependency-inputs.ts';

/** All that a node of the graph rests on (R12), itself included. */
export interface DrawsBehind {
  /** Nodes by their names. */
  readonly nodes: ReadonlySet<string>;
  /** The streams that are drawn from: what two nodes have no stream in common for, no draw decides both. */
  readonly streams: ReadonlySet<string>;
}

/** Follows a node to everything it rests on, however far. */
export function drawsBehind(node: Dependency, tables: ReadonlyMap<string, BoundTable>): DrawsBehind {
  const nodes = new Set<string>();
  const streams = new Set<string>();
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const name = dependencyName(next);
    if (nodes.has(name)) continue;
    nodes.add(name);
    for (const read of readsOf(next, tables)) if (read.startsWith('stream ')) streams.add(read);
    open.push(...(dependencyInputs(next, tables) ?? []));
  }
  return { nodes, streams };
}

function readsOf(node: Dependency, tables: ReadonlyMap<string, BoundTable>): readonly string[] {
  const table = tables.get(node.table);
  switch (node.kind) {
    case 'column':
      return table?.columns.get(node.column)?.reads ?? [];
    case 'exported':
      return table?.columns.get(node.column)?.modifiers.reads ?? [];
    case 'rows':
      return table?.rowsReads ?? [];
    case 'numbers':
    case 'order':
      return [];
  }
}
