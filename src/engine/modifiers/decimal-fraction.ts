import { powerOfTen } from '../formula/powers-of-ten.ts';

const MOST_DIGITS = 9;
const MOST_EXACT = 9007199254740991;

/** A number as a whole number over a power of ten. */
export interface DecimalFraction {
  readonly numerator: number;
  /** 10^digits. */
  readonly denominator: number;
  readonly digits: number;
}

/** The number of the document with at most nine decimal places that this is; undefined for any other. */
export function decimalFraction(x: number): DecimalFraction | undefined {
  for (let digits = 0; digits <= MOST_DIGITS; digits++) {
    const denominator = powerOfTen(digits);
    const numerator = Math.floor(x * denominator + 0.5);
    if (Math.abs(numerator) > MOST_EXACT) return undefined;
    if (numerator / denominator === x) return { numerator, denominator, digits };
  }
  return undefined;
}
