import type { FormulaTree } from '../../../src/schema/formula/formula-tree.ts';

/**
 * A value of one row, with exact numbers as fractions of whole numbers: nothing in here shares code or number format with
 * the compiler.
 */
export type RowValue =
  | { readonly kind: 'exact'; readonly scaled: bigint; readonly scale: number }
  | { readonly kind: 'float'; readonly number: number }
  | { readonly kind: 'boolean'; readonly truth: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'null' };

export type Row = ReadonlyMap<string, RowValue>;

const nothing: RowValue = { kind: 'null' };

/** What a formula of numbers, conditions and texts gives for one row, computed by recursion over the tree. */
export function interpretRow(tree: FormulaTree, row: Row): RowValue {
  const read = (node: FormulaTree) => interpretRow(node, row);
  switch (tree.kind) {
    case 'number':
      return literal(tree.digits);
    case 'text':
      return { kind: 'text', text: tree.value };
    case 'boolean':
      return { kind: 'boolean', truth: tree.value };
    case 'null':
      return nothing;
    case 'name':
      return row.get(tree.name) ?? nothing;
    case 'unary': {
      const operand = read(tree.operand);
      if (operand.kind === 'exact') return { ...operand, scaled: -operand.scaled };
      if (operand.kind === 'float') return { kind: 'float', number: -operand.number };
      return operand.kind === 'boolean' ? { kind: 'boolean', truth: !operand.truth } : nothing;
    }
    case 'is_null':
      return { kind: 'boolean', truth: (read(tree.operand).kind === 'null') !== tree.negated };
    case 'between': {
      const low = compare('>=', read(tree.operand), read(tree.low));
      const high = compare('<=', read(tree.operand), read(tree.high));
      return negateIf(tree.negated, and(low, high));
    }
    case 'in': {
      const operand = read(tree.operand);
      const equal = tree.choices.map((choice) => compare('=', operand, read(choice)));
      return negateIf(
        tree.negated,
        equal.reduce((one, other) => not(and(not(one), not(other)))),
      );
    }
    case 'binary':
      return binary(tree.operator, read(tree.left), read(tree.right));
    case 'call':
      return call(tree.name, tree.operands.map(read));
  }
}

function literal(digits: string): RowValue {
  if (digits.includes('e')) return { kind: 'float', number: Number(digits) };
  const [whole = '', fraction = ''] = digits.split('.');
  return { kind: 'exact', scaled: BigInt(whole + fraction), scale: fraction.length };
}

function binary(operator: string, left: RowValue, right: RowValue): RowValue {
  if (operator === 'and') return and(left, right);
  if (operator === 'or') return not(and(not(left), not(right)));
  if (['=', '!=', '<', '<=', '>', '>='].includes(operator)) return compare(operator, left, right);
  if (left.kind === 'exact' && right.kind === 'exact') return exact(operator, left, right);
  if (left.kind === 'null' || right.kind === 'null') return nothing;
  return float(operator, toFloat(left), toFloat(right));
}

type Exact = Extract<RowValue, { kind: 'exact' }>;

function exact(operator: string, left: Exact, right: Exact): RowValue {
  const scale = Math.max(left.scale, right.scale);
  const a = left.scaled * 10n ** BigInt(scale - left.scale);
  const b = right.scaled * 10n ** BigInt(scale - right.scale);
  switch (operator) {
    case '+':
      return { kind: 'exact', scaled: a + b, scale };
    case '-':
      return { kind: 'exact', scaled: a - b, scale };
    case '*': {
      const product: Exact = { kind: 'exact', scaled: left.scaled * right.scaled, scale: left.scale + right.scale };
      return product.scale > 9 ? { kind: 'float', number: toFloat(product) } : product;
    }
    case '/':
      return b === 0n ? nothing : { kind: 'float', number: Number(a) / Number(b) };
    case '%':
      return b === 0n ? nothing : { kind: 'exact', scaled: a - b * floorQuotient(a, b), scale };
    case 'div':
      return b === 0n ? nothing : { kind: 'exact', scaled: floorQuotient(a, b), scale: 0 };
    default:
      throw new Error(operator);
  }
}

function float(operator: string, a: number, b: number): RowValue {
  const results: Record<string, number> = {
    '+': a + b,
    '-': a - b,
    '*': a * b,
    '/': a / b,
    '%': (a % b) + (a % b !== 0 && a % b < 0 !== b < 0 ? b : 0),
    div: Math.floor(a / b),
  };
  const number = results[operator] as number;
  if (!Number.isFinite(number)) return nothing;
  return operator === 'div' ? { kind: 'exact', scaled: BigInt(number), scale: 0 } : { kind: 'float', number };
}

function floorQuotient(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return quotient * b !== a && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function toFloat(value: RowValue): number {
  if (value.kind === 'float') return value.number;
  if (value.kind !== 'exact') throw new Error(`${value.kind} is no number`);
  return Number(value.scaled) / 10 ** value.scale;
}

function and(left: RowValue, right: RowValue): RowValue {
  if (left.kind === 'boolean' && !left.truth) return left;
  if (right.kind === 'boolean' && !right.truth) return right;
  return left.kind === 'null' ? left : right;
}

function not(value: RowValue): RowValue {
  return value.kind === 'boolean' ? { kind: 'boolean', truth: !value.truth } : nothing;
}

function negateIf(negated: boolean, value: RowValue): RowValue {
  return negated ? not(value) : value;
}

function compare(operator: string, left: RowValue, right: RowValue): RowValue {
  if (left.kind === 'null' || right.kind === 'null') return nothing;
  const order = orderOf(left, right);
  const truths: Record<string, boolean> = {
    '=': order === 0,
    '!=': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  return { kind: 'boolean', truth: truths[operator] as boolean };
}

function orderOf(left: RowValue, right: RowValue): number {
  if (left.kind === 'text' && right.kind === 'text')
    return Buffer.compare(Buffer.from(left.text), Buffer.from(right.text));
  if (left.kind === 'boolean' && right.kind === 'boolean') return Number(left.truth) - Number(right.truth);
  if (left.kind === 'exact' && right.kind === 'exact') {
    const difference = left.scaled * 10n ** BigInt(right.scale) - right.scaled * 10n ** BigInt(left.scale);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  return Math.sign(toFloat(left) - toFloat(right));
}

function call(name: string, operands: readonly RowValue[]): RowValue {
  const [first = nothing, second = nothing, third = nothing] = operands;
  if (name === 'if') return first.kind === 'boolean' && first.truth ? second : third;
  if (name === 'coalesce') return operands.find(({ kind }) => kind !== 'null') ?? nothing;
  if (operands.some(({ kind }) => kind === 'null')) return nothing;
  switch (name) {
    case 'min':
      return operands.reduce((best, next) => (orderOf(next, best) < 0 ? next : best));
    case 'max':
      return operands.reduce((best, next) => (orderOf(next, best) > 0 ? next : best));
    case 'div':
      return first.kind === 'exact' && second.kind === 'exact'
        ? exact('div', first, second)
        : float('div', toFloat(first), toFloat(second));
    case 'length':
      return first.kind === 'text' ? { kind: 'exact', scaled: BigInt([...first.text].length), scale: 0 } : nothing;
    case 'concat':
      return { kind: 'text', text: operands.map((operand) => (operand.kind === 'text' ? operand.text : '?')).join('') };
    default:
      return ofOneNumber(name, first, second);
  }
}

function ofOneNumber(name: string, operand: RowValue, digits: RowValue): RowValue {
  if (operand.kind === 'float') {
    if (name === 'abs') return { kind: 'float', number: Math.abs(operand.number) };
    const whole = name === 'floor' ? Math.floor(operand.number) : Math.ceil(operand.number);
    if (name !== 'round') return { kind: 'exact', scaled: BigInt(whole), scale: 0 };
  }
  if (operand.kind !== 'exact') throw new Error(`${name} of ${operand.kind}`);
  const { scaled, scale } = operand;
  const unit = 10n ** BigInt(scale);
  const size = scaled < 0n ? -scaled : scaled;
  if (name === 'abs') return { kind: 'exact', scaled: size, scale };
  if (name === 'floor') return { kind: 'exact', scaled: floorQuotient(scaled, unit), scale: 0 };
  if (name === 'ceil') return { kind: 'exact', scaled: -floorQuotient(-scaled, unit), scale: 0 };
  const places = digits.kind === 'exact' ? Number(digits.scaled) : 0;
  if (places >= scale) return operand;
  const step = 10n ** BigInt(scale - places);
  const rounded = (2n * size + step) / (2n * step);
  const signed = scaled < 0n ? -rounded : rounded;
  return places >= 0
    ? { kind: 'exact', scaled: signed, scale: places }
    : { kind: 'exact', scaled: signed * 10n ** BigInt(-places), scale: 0 };
}
