import { roundHalfAway } from '../formula/round-half-away.ts';
import { unitsPerOne } from '../generators/numeric-shape.ts';
import { decimalFraction } from './decimal-fraction.ts';
import type { ModifierContext } from './modifier-kind.ts';
import { numberOnGrid } from './number-on-grid.ts';

/** Rounds held numbers to a step; reports what is no step, one off the column's grid, and one the column already keeps. */
export function roundNumbers(
  to: number | string,
  direction: 'nearest' | 'down' | 'up',
  context: ModifierContext,
): ((held: number) => number) | undefined {
  const { type, scale, column, report } = context;
  if (typeof to === 'string' || !(to > 0)) {
    report({
      code: typeof to === 'string' ? 'type_mismatch' : 'out_of_range',
      at: '/to',
      message:
        typeof to === 'string'
          ? `"${to}" is no number, and "${column.name}" is ${type}.`
          : `${to} is no step: it must be above 0.`,
      hint: 'Write a number above 0, such as 5 or 0.05.',
    });
    return undefined;
  }
  const whole = wholeOf(direction);
  if (type === 'float') {
    const fraction = decimalFraction(1 / to);
    // Tenths and twentieths are nearer to what people mean as quotients of whole numbers.
    if (to < 1 && fraction?.denominator === 1) return (held) => whole(held * fraction.numerator) / fraction.numerator;
    return (held) => whole(held / to) * to;
  }
  const step = numberOnGrid(to, unitsPerOne(scale), context, '/to');
  if (step === undefined) return undefined;
  if (step === 1) {
    report({
      code: 'conflict',
      severity: 'warning',
      at: '/to',
      message: `"${column.name}" already holds nothing finer than ${to}, so that rounding changes nothing.`,
      hint: 'Take a larger step, or leave the modifier out.',
    });
  }
  return (held) => whole(held / step) * step;
}

function wholeOf(direction: 'nearest' | 'down' | 'up'): (x: number) => number {
  if (direction === 'nearest') return roundHalfAway;
  return direction === 'down' ? Math.floor : Math.ceil;
}
