/** A node of the dependency graph: the values of a column, or the number and identity of a table's rows (R12). */
export type Dependency =
  | { readonly kind: 'column'; readonly table: string; readonly column: string }
  | { readonly kind: 'rows'; readonly table: string };

/** A node as a person reads it and as maps key it: `order.total` or `order.#rows`. */
export function dependencyName(node: Dependency): string {
  return node.kind === 'rows' ? `${node.table}.#rows` : `${node.table}.${node.column}`;
}
