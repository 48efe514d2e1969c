/**
 * A node of the dependency graph (R12): the values of a column, the number and identity of a table's rows, how they are
 * numbered (family by family), or the place of each in the file of the table.
 */
export type Dependency =
  | { readonly kind: 'column'; readonly table: string; readonly column: string }
  | { readonly kind: 'rows' | 'numbers' | 'order'; readonly table: string };

/** A node as a person reads it and as maps key it: `order.total` or `order.#rows`. */
export function dependencyName(node: Dependency): string {
  return node.kind === 'column' ? `${node.table}.${node.column}` : `${node.table}.#${node.kind}`;
}
