/**
 * A node of the dependency graph (R12): the clean values of a column, its exported ones (R11), the number and identity of
 * a table's rows, how they are numbered (family by family), or the place of each in the file of the table.
 */
export type Dependency =
  | { readonly kind: 'column' | 'exported'; readonly table: string; readonly column: string }
  | { readonly kind: 'rows' | 'numbers' | 'order'; readonly table: string };

/** A node as a person reads it and as maps key it: `order.total`, `observed(order.total)` or `order.#rows`. */
export function dependencyName(node: Dependency): string {
  switch (node.kind) {
    case 'column':
      return `${node.table}.${node.column}`;
    case 'exported':
      return `observed(${node.table}.${node.column})`;
    default:
      return `${node.table}.#${node.kind}`;
  }
}
