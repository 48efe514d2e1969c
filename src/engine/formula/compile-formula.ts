import type { ColumnType } from '../../schema/column-type.ts';
import { type FormulaProblem, formulaProblem } from '../../schema/formula/formula-problem.ts';
import type { NameNode } from '../../schema/formula/formula-tree.ts';
import { parseFormula } from '../../schema/formula/parse-formula.ts';
import type { BlockMemory } from '../columns/block-memory.ts';
import type { Vector } from '../columns/vector.ts';
import { compileTree } from './compile-tree.ts';
import type { Expression, FormulaBlock } from './expression.ts';
import { inputExpression } from './input-expression.ts';
import { ANY_NUMBER } from './interval.ts';
import type { Assumptions, Outcome } from './outcome.ts';

/** What a reference leads to: the column's type, its decimal places (0 but for decimals), and whether it can be null. */
export interface FormulaInput {
  readonly kind: 'input';
  readonly type: ColumnType;
  readonly scale: number;
  readonly nullable: boolean;
}

/** Why a reference leads nowhere; the formula's problem takes both sentences and adds the place. */
export interface LookUpProblem {
  readonly kind: 'problem';
  readonly message: string;
  readonly hint: string;
}

/** Says what a reference in the formula leads to; asked once for each distinct reference. */
export type LookUp = (name: string) => FormulaInput | LookUpProblem;

/** A formula ready to run. */
export interface CompiledFormula {
  readonly kind: 'compiled';
  readonly type: ColumnType;
  /** Decimal places of a decimal; 0 for every other type. */
  readonly scale: number;
  /** Whether null is possible; a number that overflows the doubles becomes null even where this is false. */
  readonly nullable: boolean;
  /** The references it reads, in the order of their first use; exported values as `observedName` writes them. */
  readonly names: readonly string[];
  /**
   * The values of the first `count` rows, in arrays of that length which nothing else uses; rows are independent of one
   * another. `inputs` are the columns of `names`, at least `count` rows each, and are not changed.
   *
   * @throws When an input is missing or stored otherwise than its type asks for.
   */
  evaluate(inputs: readonly Vector[], count: number, memory?: BlockMemory): Vector;
  /**
   * What is known of the values where something is known of the inputs, one outcome for each of `names`: every value that
   * `evaluate` gives for such inputs lies within, and is null only if it says so.
   */
  outcome(assumptions: Assumptions): Outcome;
}

/**
 * Compiles a formula to loops over whole columns, or says what is wrong with it and where.
 *
 * Integers and decimals are whole numbers scaled by 10^scale, exact under + - * %, comparison and the functions while they
 * stay below 2^53; larger ones are rounded to the nearest double, since values are not bounded at compile time. A product
 * of more than 9 decimal places is a float, as is every quotient. Null propagates; and, or are three-valued; division by
 * zero, and what overflows the doubles, is null.
 */
export function compileFormula(
  text: string,
  lookUp: LookUp,
  lookUpObserved: LookUp = nothingObserved,
): CompiledFormula | FormulaProblem {
  const parsed = parseFormula(text);
  if (parsed.kind === 'problem') return parsed;
  const inputs = new Map<string, Expression>();
  const compileName = (node: NameNode, as: 'clean' | 'observed'): Expression | FormulaProblem => {
    const name = as === 'observed' ? observedName(node.name) : node.name;
    const known = inputs.get(name);
    if (known !== undefined) return known;
    const found = as === 'observed' ? lookUpObserved(node.name) : lookUp(node.name);
    if (found.kind === 'problem') return formulaProblem(node, found.message, found.hint);
    const expression = inputExpression(inputs.size, found.type, found.scale, found.nullable);
    inputs.set(name, expression);
    return expression;
  };
  const expression = compileTree(parsed.tree, compileName);
  if ('kind' in expression) return expression;
  if (expression.storage === 'null') {
    return formulaProblem(
      parsed.tree,
      'null alone has no type.',
      'Make the column nullable and give it the modifier missing.',
    );
  }
  const { type, scale, nullable } = expression;
  const evaluate = (vectors: readonly Vector[], count: number, memory?: BlockMemory) =>
    result(expression, { inputs: vectors, count }, memory);
  const outcome = (assumptions: Assumptions): Outcome =>
    expression.storage === 'number'
      ? expression.outcome(assumptions)
      : { ...ANY_NUMBER, nullable: expression.canBeNull(assumptions), known: false };
  return { kind: 'compiled', type, scale, nullable, names: [...inputs.keys()], evaluate, outcome };
}

/** How an input of exported values is named beside one of the clean values of the same column. */
export function observedName(reference: string): string {
  return `observed(${reference})`;
}

function nothingObserved(): LookUpProblem {
  return {
    kind: 'problem',
    message: 'observed() has no meaning here.',
    hint: 'Write the column alone; exported values are read by columns that are computed and by parameters of laws.',
  };
}

/** A copy of the block's values, null rows and negative zeros as 0. */
function result(
  expression: Exclude<Expression, { storage: 'null' }>,
  block: FormulaBlock,
  memory: BlockMemory | undefined,
): Vector {
  const { count } = block;
  const vector = expression.run(block);
  const valid = vector.valid === undefined ? {} : { valid: vector.valid.slice(0, count) };
  if (vector.storage === 'dictionary') {
    const codes = memory?.integers(count) ?? new Int32Array(count);
    codes.set(vector.codes.length === count ? vector.codes : vector.codes.subarray(0, count));
    return { storage: 'dictionary', codes, dictionary: vector.dictionary, ...valid };
  }
  const values = memory?.numbers(count) ?? new Float64Array(count);
  for (let i = 0; i < count; i++) {
    values[i] = vector.valid !== undefined && vector.valid[i] === 0 ? 0 : (vector.values[i] as number) + 0;
  }
  return { storage: 'number', values, ...valid };
}
