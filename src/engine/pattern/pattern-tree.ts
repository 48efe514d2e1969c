/** A parsed pattern. */
export type PatternTree =
  /** One character out of some code points, in ascending order. */
  | { readonly kind: 'characters'; readonly codePoints: readonly number[] }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternTree[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternTree[] }
  /** From `least` to `most` times. */
  | { readonly kind: 'repeat'; readonly part: PatternTree; readonly least: number; readonly most: number };

/** Why a pattern cannot be read or made. */
export interface PatternProblem {
  readonly kind: 'problem';
  readonly message: string;
  readonly hint: string;
  /** The UTF-16 offset of what is wrong. */
  readonly at: number;
  /** The pattern as it was likely meant. */
  readonly repaired?: string;
}

/** A problem of a pattern. */
export function patternProblem(at: number, message: string, hint: string): PatternProblem {
  return { kind: 'problem', message, hint, at };
}
