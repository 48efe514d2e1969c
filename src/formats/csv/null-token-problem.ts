import type { CsvOptions } from '../format-options.ts';

/** Why a text cannot stand for an empty cell, as a sentence; undefined where it can. */
export function nullTokenProblem({ nullToken, delimiter }: CsvOptions): string | undefined {
  const isClear = ![delimiter, '"', '\n', '\r'].some((sign) => nullToken.includes(sign));
  return isClear
    ? undefined
    : 'The text for an empty cell can hold neither the delimiter nor a quote nor a line break.';
}
