import type { NumberShape } from './expression.ts';
import { type Interval, isBounded } from './interval.ts';

/**
 * What is known of the values of a number before any is made: an interval that holds them all, as the vector holds them
 * (decimals scaled), and whether one can be null.
 *
 * `known` says that the interval follows from stated numbers alone; where it does not, an infinite end means that nothing
 * is known, and not that a value can get there.
 */
export interface Outcome extends Interval {
  readonly nullable: boolean;
  readonly known: boolean;
}

/** What is taken for granted of a formula's inputs, and who hears what follows for each of its parts. */
export interface Assumptions {
  /** One an input; those of texts tell whether they can be null. */
  readonly inputs: readonly Outcome[];
  readonly hear?: (outcome: Outcome, shape: NumberShape) => void;
}

/** The outcome of a computation: null where an operand is, and where finite operands can overflow. */
export function outcomeOf(
  values: Interval,
  operands: readonly Outcome[],
  shape: NumberShape,
  { hear }: Assumptions,
  moreNulls = false,
): Outcome {
  const known = isBounded(values) || operands.every((operand) => operand.known);
  const overflows = known && !isBounded(values);
  const outcome: Outcome = {
    low: values.low,
    high: values.high,
    known,
    nullable: moreNulls || overflows || operands.some((operand) => operand.nullable),
  };
  hear?.(outcome, shape);
  return outcome;
}
