import { type FormulaProblem, formulaProblem } from './formula-problem.ts';
import type { ArithmeticOperator, BinaryOperator, ComparisonOperator, FormulaTree } from './formula-tree.ts';
import { isFormulaKeyword } from './keywords.ts';
import { describeToken, hintFor } from './token-hints.ts';
import { type FormulaToken, formulaTokens } from './tokens.ts';

export const LONGEST_FORMULA = 10_000;
export const DEEPEST_FORMULA = 100;
export const MOST_OPERATORS = 1_000;

export type ParsedFormula = { readonly kind: 'parsed'; readonly tree: FormulaTree } | FormulaProblem;

/**
 * Reads a formula; never throws. At most 10 000 characters, 1 000 operators and 100 levels of nesting.
 *
 * From the loosest to the tightest: `or`; `and`; `not`; one comparison (`=` `==` `!=` `<>` `<` `<=` `>` `>=`, `is null`,
 * `is not null`, `between a and b`, `in (a, b)`, the last two also after `not`); `+` `-`; `*` `/` `%`; `-` before an
 * operand; a number, a text in quotes, `true`, `false`, `null`, a reference, a call `name(a, b)` or a formula in brackets.
 */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > LONGEST_FORMULA) {
    const message = `The formula has ${text.length} characters.`;
    const hint = `At most ${LONGEST_FORMULA} are allowed: compute a part of it in a column of its own.`;
    return formulaProblem({ start: LONGEST_FORMULA, end: text.length }, message, hint);
  }
  try {
    return { kind: 'parsed', tree: new Parser(text).formula() };
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    throw error;
  }
}

/** Leaves the recursion with the first problem; it never gets out of `parseFormula`. */
class Stop extends Error {
  readonly problem: FormulaProblem;
  constructor(problem: FormulaProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

const comparisons: ReadonlyMap<string, ComparisonOperator> = new Map([
  ['=', '='],
  ['==', '='],
  ['!=', '!='],
  ['<>', '!='],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
]);
const sums: ReadonlyMap<string, ArithmeticOperator> = new Map([
  ['+', '+'],
  ['-', '-'],
]);
const products: ReadonlyMap<string, ArithmeticOperator> = new Map([
  ['*', '*'],
  ['/', '/'],
  ['%', '%'],
]);

class Parser {
  readonly #tokens: readonly FormulaToken[];
  readonly #atEnd: FormulaToken | undefined;
  readonly #length: number;
  #next = 0;
  #depth = 0;
  #operators = 0;

  constructor(text: string) {
    this.#tokens = formulaTokens(text);
    this.#atEnd = this.#tokens.at(-1);
    this.#length = text.length;
  }

  formula(): FormulaTree {
    const tree = this.#or();
    const rest = this.#peek();
    if (rest !== undefined)
      this.#fail(rest, `Expected an operator before ${describeToken(rest)}.`, hintFor(rest, 'operator'));
    return tree;
  }

  #or(): FormulaTree {
    let left = this.#and();
    while (this.#takeWord('or')) left = this.#binary('or', left, this.#and());
    return left;
  }

  #and(): FormulaTree {
    let left = this.#not();
    while (this.#takeWord('and')) left = this.#binary('and', left, this.#not());
    return left;
  }

  #not(): FormulaTree {
    const start = this.#start();
    if (!this.#takeWord('not')) return this.#comparison();
    const operand = this.#nested(() => this.#not());
    return { kind: 'unary', operator: 'not', operand, start, end: operand.end };
  }

  #comparison(): FormulaTree {
    const left = this.#sum();
    const compared = this.#comparedTo(left);
    const next = this.#peek();
    if (compared !== left && next !== undefined && this.#beginsComparison(next)) {
      this.#fail(next, 'Two comparisons stand side by side.', 'Join them with and: 0 < x and x < 10.');
    }
    return compared;
  }

  #comparedTo(left: FormulaTree): FormulaTree {
    const operator = this.#takeOperator(comparisons);
    if (operator !== undefined) return this.#binary(operator, left, this.#sum());
    const { start } = left;
    if (this.#takeWord('is')) {
      const negated = this.#takeWord('not');
      const { end } = this.#expectWord('null', 'Write x is null or x is not null.');
      return { kind: 'is_null', operand: left, negated, start, end };
    }
    const negated = this.#takeWord('not');
    if (this.#takeWord('between')) {
      const low = this.#sum();
      this.#expectWord('and', 'Write x between 1 and 10.');
      const high = this.#sum();
      return { kind: 'between', operand: left, low, high, negated, start, end: high.end };
    }
    if (this.#takeWord('in')) {
      const { start: opened } = this.#expectOpen("Write x in ('a', 'b').");
      const { operands: choices, end } = this.#list(opened);
      if (choices.length === 0)
        this.#fail({ start: opened, end }, 'The list is empty.', "Name at least one value: x in ('a', 'b').");
      return { kind: 'in', operand: left, choices, negated, start, end };
    }
    if (negated) this.#unexpected('between or in', 'Write not before the whole condition: not x = 1.');
    return left;
  }

  #beginsComparison(token: FormulaToken): boolean {
    if (token.kind === 'operator') return comparisons.has(token.text);
    return token.kind === 'name' && ['is', 'in', 'between', 'not'].includes(token.text);
  }

  #sum(): FormulaTree {
    let left = this.#product();
    for (;;) {
      const operator = this.#takeOperator(sums);
      if (operator === undefined) return left;
      left = this.#binary(operator, left, this.#product());
    }
  }

  #product(): FormulaTree {
    let left = this.#unary();
    for (;;) {
      const operator = this.#takeOperator(products);
      if (operator === undefined) return left;
      left = this.#binary(operator, left, this.#unary());
    }
  }

  #unary(): FormulaTree {
    const token = this.#peek();
    if (token?.kind !== 'operator' || token.text !== '-') return this.#primary();
    this.#next++;
    const operand = this.#nested(() => this.#unary());
    return { kind: 'unary', operator: '-', operand, start: token.start, end: operand.end };
  }

  #primary(): FormulaTree {
    const token = this.#peek();
    if (token === undefined) this.#unexpected('a value', 'Add a number, a text in quotes or a column.');
    this.#next++;
    const { text, start, end } = token;
    if (token.kind === 'number') return { kind: 'number', digits: text, start, end };
    if (token.kind === 'text') {
      const quote = text.slice(0, 1);
      return { kind: 'text', value: text.slice(1, -1).replaceAll(quote + quote, quote), start, end };
    }
    if (token.kind === 'open') {
      const inside = this.#nested(() => this.#or());
      this.#expectClose(start);
      return inside;
    }
    if (token.kind === 'name') {
      if (text === 'true' || text === 'false') return { kind: 'boolean', value: text === 'true', start, end };
      if (text === 'null') return { kind: 'null', start, end };
      const called = this.#peek()?.kind === 'open';
      if (called && (text === 'if' || !isFormulaKeyword(text))) {
        const { start: opened } = this.#expectOpen('');
        const list = this.#list(opened);
        return { kind: 'call', name: text, operands: list.operands, start, end: list.end };
      }
      if (!isFormulaKeyword(text)) return { kind: 'name', name: text, start, end };
    }
    return this.#fail(token, `Expected a value, found ${describeToken(token)}.`, hintFor(token, 'value'));
  }

  /** The operands up to the closing bracket, the opening one being taken already. */
  #list(opened: number): { operands: FormulaTree[]; end: number } {
    const operands: FormulaTree[] = [];
    if (this.#peek()?.kind !== 'close') {
      do operands.push(this.#nested(() => this.#or()));
      while (this.#take('comma') !== undefined);
    }
    return { operands, end: this.#expectClose(opened).end };
  }

  #binary(operator: BinaryOperator, left: FormulaTree, right: FormulaTree): FormulaTree {
    const { start } = left;
    const { end } = right;
    if (++this.#operators > MOST_OPERATORS) {
      this.#fail(
        { start, end },
        `The formula has more than ${MOST_OPERATORS} operators.`,
        'Compute a part of it in a column of its own.',
      );
    }
    return { kind: 'binary', operator, left, right, start, end };
  }

  #nested(parse: () => FormulaTree): FormulaTree {
    if (++this.#depth > DEEPEST_FORMULA) {
      const place = this.#peek() ?? { start: this.#length, end: this.#length };
      this.#fail(
        place,
        `The formula is nested more than ${DEEPEST_FORMULA} levels deep.`,
        'Compute a part of it in a column of its own.',
      );
    }
    const tree = parse();
    this.#depth--;
    return tree;
  }

  #peek(): FormulaToken | undefined {
    return this.#tokens[this.#next];
  }

  #start(): number {
    return this.#peek()?.start ?? this.#length;
  }

  #take(kind: FormulaToken['kind']): FormulaToken | undefined {
    const token = this.#peek();
    if (token?.kind !== kind) return undefined;
    this.#next++;
    return token;
  }

  #takeWord(word: string): boolean {
    const token = this.#peek();
    if (token?.kind !== 'name' || token.text !== word) return false;
    this.#next++;
    return true;
  }

  #takeOperator<Operator>(operators: ReadonlyMap<string, Operator>): Operator | undefined {
    const token = this.#peek();
    const operator = token?.kind === 'operator' ? operators.get(token.text) : undefined;
    if (operator !== undefined) this.#next++;
    return operator;
  }

  #expectWord(word: string, hint: string): FormulaToken {
    const token = this.#peek();
    if (token === undefined || !this.#takeWord(word)) return this.#unexpected(word, hint);
    return token;
  }

  #expectOpen(hint: string): FormulaToken {
    return this.#take('open') ?? this.#unexpected('an opening bracket', hint);
  }

  #expectClose(opened: number): FormulaToken {
    const closing = this.#take('close');
    if (closing !== undefined) return closing;
    const token = this.#peek();
    if (token === undefined) {
      return this.#fail(
        { start: opened, end: opened + 1 },
        'The bracket is never closed.',
        'Add a closing bracket: ).',
      );
    }
    return this.#fail(token, `Expected a closing bracket, found ${describeToken(token)}.`, hintFor(token, 'operator'));
  }

  #unexpected(expected: string, hint: string): never {
    const token = this.#peek();
    if (token !== undefined) this.#fail(token, `Expected ${expected}, found ${describeToken(token)}.`, hint);
    if (this.#atEnd === undefined) {
      this.#fail(
        { start: 0, end: this.#length },
        'The formula is empty.',
        'Write one, for example quantity * product.price.',
      );
    }
    return this.#fail(this.#atEnd, `Expected ${expected} after ${describeToken(this.#atEnd)}.`, hint);
  }

  #fail(place: { readonly start: number; readonly end: number }, message: string, hint: string): never {
    throw new Stop(formulaProblem(place, message, hint));
  }
}
