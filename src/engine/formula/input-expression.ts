import type { ColumnType } from '../../schema/column-type.ts';
import type { DictionaryVector, TextVector, Vector } from '../columns/vector.ts';
import { type Expression, once } from './expression.ts';
import { type Assumptions, outcomeOf } from './outcome.ts';
import { utf8Text } from './utf8-text.ts';

/**
 * The values of the input at an index, of the type it is declared with.
 *
 * @throws When, at run time, the vector is not stored as the type is.
 */
export function inputExpression(index: number, type: ColumnType, scale: number, nullable: boolean): Expression {
  const vectorIn = (inputs: readonly Vector[]): Vector => {
    const vector = inputs[index];
    if (vector === undefined) throw new Error(`evaluate: input ${index} is missing`);
    return vector;
  };
  const assumedIn = ({ inputs }: Assumptions) => {
    const input = inputs[index];
    if (input === undefined) throw new Error(`outcome: nothing is assumed of input ${index}`);
    return input;
  };
  if (type === 'text' || type === 'uuid' || type === 'json') {
    return once({
      storage: 'text',
      type: 'text',
      scale: 0,
      nullable,
      run({ inputs, count }) {
        const vector = vectorIn(inputs);
        if (vector.storage === 'number') throw new Error(`evaluate: input ${index} must hold texts`);
        return vector.storage === 'text' ? toDictionary(vector, count) : vector;
      },
      canBeNull: (assumptions) => assumedIn(assumptions).nullable,
    });
  }
  return {
    storage: 'number',
    type,
    scale: type === 'decimal' ? scale : 0,
    nullable,
    run({ inputs }) {
      const vector = vectorIn(inputs);
      if (vector.storage !== 'number') throw new Error(`evaluate: input ${index} must hold numbers`);
      return vector;
    },
    outcome(assumptions) {
      const input = assumedIn(assumptions);
      const values = type === 'boolean' ? { low: Math.max(0, input.low), high: Math.min(1, input.high) } : input;
      return outcomeOf(values, [input], { type, scale }, assumptions);
    },
  };
}

function toDictionary({ bytes, offsets, valid }: TextVector, count: number): DictionaryVector {
  const codes = new Int32Array(count);
  const known = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const isNull = valid !== undefined && valid[i] === 0;
    const text = isNull ? '' : utf8Text(bytes, offsets[i] as number, offsets[i + 1] as number);
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    codes[i] = code;
  }
  return {
    storage: 'dictionary',
    codes,
    dictionary: { texts: [...known.keys()] },
    ...(valid === undefined ? {} : { valid }),
  };
}
