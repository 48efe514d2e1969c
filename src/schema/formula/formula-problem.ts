/** Why a formula cannot be used: what is wrong, what to do, and where, in UTF-16 offsets of the formula's text. */
export interface FormulaProblem {
  readonly kind: 'problem';
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
}

/** A problem at a stretch of the formula. */
export function formulaProblem(
  range: { readonly start: number; readonly end: number },
  message: string,
  hint: string,
): FormulaProblem {
  return { kind: 'problem', message, hint, start: range.start, end: range.end };
}
