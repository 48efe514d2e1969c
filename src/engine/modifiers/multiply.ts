import { NUMERIC_TYPES } from '../../schema/column-type.ts';
import { field } from '../../schema/fields.ts';
import { modifierSchema } from '../../schema/modifier-schema.ts';
import { roundHalfAway } from '../formula/round-half-away.ts';
import { changeNumbers } from './change-numbers.ts';
import { checkHeld } from './check-held.ts';
import { decimalFraction } from './decimal-fraction.ts';
import { defineModifier } from './modifier-kind.ts';
import { unlikeNumbers } from './unlike-numbers.ts';

const MOST_EXACT = 9007199254740991;

export const multiply = defineModifier({
  title: 'Multiply',
  question: 'By which factor?',
  summary: 'Multiplies every value: another unit or currency, a scale that is off. Rounded to what the column holds.',
  family: 'Numbers',
  types: NUMERIC_TYPES,
  empties: false,
  schema: modifierSchema('multiply', {
    factor: field.number({ title: 'Factor', description: 'What every value is multiplied by.', example: 1.1 }),
  }),
  example: { kind: 'multiply', factor: 1.1 },
  defaults: { kind: 'multiply', factor: 1 },
  bind({ factor }, context) {
    const { type } = context;
    if (factor !== 0 && !checkHeld(context, (most) => most / Math.abs(factor), '/factor')) return undefined;
    const times = type === 'float' ? (held: number) => held * factor : exactly(factor);
    return {
      apply: (rows, vector) => changeNumbers(vector, rows.count, type, times),
      holds: (before, behind, count) =>
        unlikeNumbers(before, behind, count, (held, changed) => {
          // Half a unit of rounding, and the last digits of the product.
          const slack = (type === 'float' ? 0 : 0.5) + 1e-12 * Math.abs(held * factor);
          return Math.abs(changed - held * factor) <= slack && (type === 'float' || Math.floor(changed) === changed);
        }),
      nullable: false,
      keepsValues: factor === 1,
      // Whole numbers that are at least one apart round to different ones.
      keepsDistinct: Math.abs(factor) >= 1 && type !== 'float',
      keepsTimes: false,
      law: factor === 1 ? 'same' : 'none',
    };
  },
});

/** The product as decimals have it, rounded half away from zero; doubles where the factor or the product has too many digits. */
function exactly(factor: number): (held: number) => number {
  const fraction = decimalFraction(factor);
  if (fraction === undefined) return (held) => roundHalfAway(held * factor);
  const { numerator, denominator } = fraction;
  return (held) => {
    const product = held * numerator;
    return Math.abs(product) <= MOST_EXACT ? roundHalfAway(product / denominator) : roundHalfAway(held * factor);
  };
}
