import type { Dictionary } from '../columns/vector.ts';
import { foldNumber } from './constants.ts';
import type { NumberExpression, NumberShape, TextExpression } from './expression.ts';
import { type Interval } from './interval.ts';
import { outcomeOf } from './outcome.ts';
import { bothValid, numberVector, scratchFlags, scratchNumbers } from './scratch.ts';

/** A number of an interval for each text, computed once for every text of a dictionary that occurs. */
export function mapText(
  operand: TextExpression,
  shape: NumberShape,
  compute: (text: string) => number,
  values: Interval,
): NumberExpression {
  const numbers = scratchNumbers();
  let known: Dictionary | undefined;
  let table = new Float64Array(0);
  const expression: NumberExpression = {
    storage: 'number',
    type: shape.type,
    scale: shape.scale,
    nullable: operand.nullable,
    run(block) {
      const { count } = block;
      const { codes, dictionary, valid } = operand.run(block);
      const { texts } = dictionary;
      if (known !== dictionary || table.length !== texts.length) {
        known = dictionary;
        table = new Float64Array(texts.length).fill(Number.NaN);
      }
      const to = numbers(count);
      for (let i = 0; i < count; i++) {
        if (valid !== undefined && valid[i] === 0) continue;
        const code = codes[i] as number;
        let value = table[code] as number;
        if (value !== value) {
          value = compute(texts[code] ?? '');
          table[code] = value;
        }
        to[i] = value;
      }
      return numberVector(to, valid);
    },
    outcome: (assumptions) => outcomeOf(values, [], shape, assumptions, operand.canBeNull(assumptions)),
  };
  return foldNumber(expression, [operand]);
}

/** A number of an interval for each pair of texts. */
export function pairTexts(
  left: TextExpression,
  right: TextExpression,
  shape: NumberShape,
  compute: (left: string, right: string) => number,
  values: Interval,
): NumberExpression {
  if (right.constant !== undefined) {
    const { constant } = right;
    return mapText(left, shape, (text) => compute(text, constant), values);
  }
  if (left.constant !== undefined) {
    const { constant } = left;
    return mapText(right, shape, (text) => compute(constant, text), values);
  }
  const numbers = scratchNumbers();
  const flags = scratchFlags();
  return {
    storage: 'number',
    type: shape.type,
    scale: shape.scale,
    nullable: left.nullable || right.nullable,
    run(block) {
      const { count } = block;
      const a = left.run(block);
      const b = right.run(block);
      const valid = bothValid(flags, a.valid, b.valid, count);
      const to = numbers(count);
      for (let i = 0; i < count; i++) {
        if (valid !== undefined && valid[i] === 0) continue;
        to[i] = compute(a.dictionary.texts[a.codes[i] as number] ?? '', b.dictionary.texts[b.codes[i] as number] ?? '');
      }
      return numberVector(to, valid);
    },
    outcome: (assumptions) =>
      outcomeOf(values, [], shape, assumptions, left.canBeNull(assumptions) || right.canBeNull(assumptions)),
  };
}
