import type { FormulaTree } from '../../schema/formula/formula-tree.ts';

/**
 * Whether a formula is a sum of products in which no name stands twice, such as `2 * price * (1 + rate)`.
 *
 * Such a formula, and the difference of two such formulas, is a straight line along each name while the others stand
 * still: over a box of values it is least, and most, at a corner.
 */
export function isMultiAffine(tree: FormulaTree): boolean {
  return straightNames(tree) !== undefined;
}

/** The names in such a formula; undefined for every other. */
function straightNames(tree: FormulaTree): ReadonlySet<string> | undefined {
  switch (tree.kind) {
    case 'number':
      return new Set();
    case 'name':
      return new Set([tree.name]);
    case 'unary':
      return tree.operator === '-' ? straightNames(tree.operand) : undefined;
    case 'binary': {
      const left = straightNames(tree.left);
      const right = straightNames(tree.right);
      if (left === undefined || right === undefined) return undefined;
      const isStraight =
        tree.operator === '+' ||
        tree.operator === '-' ||
        (tree.operator === '*' && [...left].every((name) => !right.has(name))) ||
        (tree.operator === '/' && right.size === 0);
      return isStraight ? new Set([...left, ...right]) : undefined;
    }
    default:
      return undefined;
  }
}
