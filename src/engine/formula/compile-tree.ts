import type { FormulaProblem } from '../../schema/formula/formula-problem.ts';
import { formulaProblem } from '../../schema/formula/formula-problem.ts';
import type {
  BetweenNode,
  BinaryNode,
  FormulaTree,
  InNode,
  NameNode,
  UnaryNode,
} from '../../schema/formula/formula-tree.ts';
import { arithmetic, negative } from './arithmetic.ts';
import { comparison } from './comparison.ts';
import { compileCall } from './compile-call.ts';
import { compileLiteral } from './compile-literal.ts';
import { numberConstant, textConstant } from './constants.ts';
import { type Expression, type NumberExpression, type Operand, once } from './expression.ts';
import { observed } from './functions/observed.ts';
import { anyOf, conjunction, disjunction, isNull, negation } from './logic.ts';
import { conditionOperand } from './operand-types.ts';

/** Gives the expression of a reference, of its clean values or of the exported ones, or says why there is none. */
export type CompileName = (node: NameNode, as: 'clean' | 'observed') => Expression | FormulaProblem;

/** A tree as an expression, types checked; the first problem from the left where there is one. */
export function compileTree(tree: FormulaTree, compileName: CompileName): Expression | FormulaProblem {
  const compile = (node: FormulaTree): Operand | FormulaProblem => {
    const compiled = compileTree(node, compileName);
    return 'kind' in compiled ? compiled : { expression: compiled, start: node.start, end: node.end };
  };
  switch (tree.kind) {
    case 'number':
      return compileLiteral(tree);
    case 'text':
      return textConstant(tree.value);
    case 'boolean':
      return numberConstant(tree.value ? 1 : 0, { type: 'boolean', scale: 0 });
    case 'null':
      return { storage: 'null', type: 'null' };
    case 'name':
      return compileName(tree, 'clean');
    case 'call': {
      const [column] = tree.operands;
      if (tree.name === observed.name && tree.operands.length === 1 && column?.kind === 'name')
        return compileName(column, 'observed');
      const operands = compileAll(tree.operands, compile);
      return 'kind' in operands ? operands : compileCall(tree, operands);
    }
    case 'unary':
      return compileUnary(tree, compile);
    case 'binary':
      return compileBinary(tree, compile);
    case 'is_null': {
      const operand = compile(tree.operand);
      if ('kind' in operand) return operand;
      const { expression } = operand;
      const answer =
        expression.storage === 'null' ? numberConstant(1, { type: 'boolean', scale: 0 }) : isNull(expression);
      return tree.negated ? negation(answer) : answer;
    }
    case 'between':
      return compileBetween(tree, compile);
    case 'in':
      return compileIn(tree, compile);
  }
}

type Compile = (node: FormulaTree) => Operand | FormulaProblem;

function compileAll(nodes: readonly FormulaTree[], compile: Compile): Operand[] | FormulaProblem {
  const operands: Operand[] = [];
  for (const node of nodes) {
    const operand = compile(node);
    if ('kind' in operand) return operand;
    operands.push(operand);
  }
  return operands;
}

function compileUnary(node: UnaryNode, compile: Compile): Expression | FormulaProblem {
  const operand = compile(node.operand);
  if ('kind' in operand) return operand;
  if (node.operator === '-') return negative(operand);
  const condition = conditionOperand(operand, 'not turns a condition round');
  return 'kind' in condition ? condition : negation(condition);
}

function compileBinary(node: BinaryNode, compile: Compile): Expression | FormulaProblem {
  const left = compile(node.left);
  if ('kind' in left) return left;
  const right = compile(node.right);
  if ('kind' in right) return right;
  switch (node.operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return arithmetic(node.operator, left, right);
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(node.operator, left, right);
    case 'and':
    case 'or': {
      const a = conditionOperand(left, `${node.operator} joins conditions`);
      if ('kind' in a) return a;
      const b = conditionOperand(right, `${node.operator} joins conditions`);
      if ('kind' in b) return b;
      return node.operator === 'and' ? conjunction(a, b) : disjunction(a, b);
    }
  }
}

function compileBetween(node: BetweenNode, compile: Compile): Expression | FormulaProblem {
  const operand = compile(node.operand);
  if ('kind' in operand) return operand;
  const bounds = compileAll([node.low, node.high], compile);
  if ('kind' in bounds) return bounds;
  const shared = { ...operand, expression: once(operand.expression) };
  const [low = operand, high = operand] = bounds;
  const above = comparison('>=', shared, low);
  if ('kind' in above) return above;
  const below = comparison('<=', shared, high);
  if ('kind' in below) return below;
  const inside = conjunction(above, below);
  return node.negated ? negation(inside) : inside;
}

function compileIn(node: InNode, compile: Compile): Expression | FormulaProblem {
  const operand = compile(node.operand);
  if ('kind' in operand) return operand;
  const choices = compileAll(node.choices, compile);
  if ('kind' in choices) return choices;
  const shared = { ...operand, expression: once(operand.expression) };
  const equal: NumberExpression[] = [];
  for (const choice of choices) {
    if (choice.expression.storage === 'null') {
      return formulaProblem(choice, 'Nothing is ever equal to null.', 'Leave it out and add or x is null.');
    }
    const compared = comparison('=', shared, choice);
    if ('kind' in compared) return compared;
    equal.push(compared);
  }
  const inside = anyOf(equal);
  return node.negated ? negation(inside) : inside;
}
