import type { Typed } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The whole number of an option, or `otherwise` where it was not given. @throws UsageError outside the bounds. */
export function wholeNumber(
  { values }: Typed,
  option: string,
  bounds: { readonly min: number; readonly max: number },
  otherwise: number,
): number {
  const text = values.get(option);
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= bounds.min && number <= bounds.max) return number;
  throw new UsageError(`--${option} must be a whole number from ${bounds.min} to ${bounds.max}, not "${text}".`);
}

/** The number above 0 of an option, or `otherwise` where it was not given. @throws UsageError for anything else. */
export function positiveNumber({ values }: Typed, option: string, otherwise: number): number {
  const text = values.get(option);
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && number > 0 && number < Infinity) return number;
  throw new UsageError(`--${option} must be a number above 0, not "${text}".`);
}
