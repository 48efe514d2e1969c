import { type FormulaProblem, formulaProblem } from '../../schema/formula/formula-problem.ts';
import { parseMoment } from '../time/parse-moment.ts';
import { parseTimeOfDay } from '../time/parse-time-of-day.ts';
import { nullNumber, nullText, numberConstant } from './constants.ts';
import { describeType } from './describe-type.ts';
import type { Expression, NumberExpression, NumberShape, NumberType, Operand, TextExpression } from './expression.ts';
import { reshape } from './number-expression.ts';

/** Expressions of one type: numbers of one shape, or texts. */
export type Unified =
  | { readonly kind: 'numbers'; readonly shape: NumberShape; readonly expressions: readonly NumberExpression[] }
  | { readonly kind: 'texts'; readonly expressions: readonly TextExpression[] };

/**
 * The operands as values of one type: numbers at the largest scale (or all floats where one is), texts, conditions, dates
 * (timestamps where one is). `null` takes the type of the others; a text in quotes beside a time is read as a moment.
 *
 * `purpose` begins the message where there is no such type: "if() chooses between".
 */
export function unify(operands: readonly Operand[], purpose: string): Unified | FormulaProblem {
  const read = readMoments(operands);
  if (!Array.isArray(read)) return read;
  const first = read.find(({ expression }) => expression.storage !== 'null');
  if (first === undefined) {
    const range = { start: operands[0]?.start ?? 0, end: operands.at(-1)?.end ?? 0 };
    return formulaProblem(range, `${purpose} null and nothing else.`, 'At least one value needs a type.');
  }
  const odd = read.find(
    ({ expression }) => family(expression) !== family(first.expression) && expression.storage !== 'null',
  );
  if (odd !== undefined) {
    const types = `${describeType(first.expression.type)} and ${describeType(odd.expression.type)}`;
    return formulaProblem(odd, `${purpose} ${types}.`, 'Use values of one type: numbers, texts, conditions or times.');
  }
  const texts: TextExpression[] = [];
  const numbers: NumberExpression[] = [];
  for (const { expression } of read) {
    if (expression.storage === 'text') texts.push(expression);
    if (expression.storage === 'number') numbers.push(expression);
  }
  if (numbers.length === 0) {
    return {
      kind: 'texts',
      expressions: read.map(({ expression }) => (expression.storage === 'text' ? expression : nullText())),
    };
  }
  const shape = commonShape(numbers);
  const expressions = read.map(({ expression }) =>
    expression.storage === 'number' ? reshape(expression, shape) : nullNumber(shape),
  );
  return { kind: 'numbers', shape, expressions };
}

/** The operands, texts in quotes read as moments, or as times of day, where another operand is one. */
export function readMoments(operands: readonly Operand[]): Operand[] | FormulaProblem {
  const types = operands.map(({ expression }) => expression.type);
  const others = types.includes('date') ? 'date' : types.includes('timestamp') ? 'timestamp' : undefined;
  const result: Operand[] = [];
  for (const operand of operands) {
    const read =
      others !== undefined ? readMoment(operand, others) : types.includes('time') ? readTimeOfDay(operand) : operand;
    if ('kind' in read) return read;
    result.push(read);
  }
  return result;
}

/** The operand; a text in quotes as the moment it writes, one without a time of day as the type asked for. */
export function readMoment(operand: Operand, dayType: 'date' | 'timestamp'): Operand | FormulaProblem {
  const { expression, start, end } = operand;
  if (expression.storage !== 'text' || expression.constant === undefined) return operand;
  const milliseconds = parseMoment(expression.constant);
  if (milliseconds === undefined) {
    const message = `'${expression.constant}' is not a moment of the calendar.`;
    return formulaProblem(operand, message, "Write '2024-01-31' or '2024-01-31T18:30'.");
  }
  const type = expression.constant.includes('T') ? 'timestamp' : dayType;
  return { expression: numberConstant(milliseconds, { type, scale: 0 }), start, end };
}

/** The operand; a text in quotes as the time of day it writes. */
function readTimeOfDay(operand: Operand): Operand | FormulaProblem {
  const { expression, start, end } = operand;
  if (expression.storage !== 'text' || expression.constant === undefined) return operand;
  const milliseconds = parseTimeOfDay(expression.constant);
  if (milliseconds === undefined)
    return formulaProblem(operand, `'${expression.constant}' is no time of day.`, "Write '18:30' or '18:30:15'.");
  return { expression: numberConstant(milliseconds, { type: 'time', scale: 0 }), start, end };
}

/** The shape that holds every value of all numbers of one family. */
export function commonShape(numbers: readonly NumberShape[]): NumberShape {
  const types = new Set(numbers.map(({ type }) => type));
  const widest: readonly NumberType[] = ['float', 'decimal', 'timestamp'];
  const type = widest.find((each) => types.has(each)) ?? numbers[0]?.type ?? 'integer';
  return { type, scale: type === 'decimal' ? Math.max(...numbers.map(({ scale }) => scale)) : 0 };
}

function family(expression: Expression): 'number' | 'moment' | 'time' | 'text' | 'boolean' | 'null' {
  switch (expression.type) {
    case 'integer':
    case 'decimal':
    case 'float':
      return 'number';
    case 'date':
    case 'timestamp':
      return 'moment';
    default:
      return expression.type;
  }
}
