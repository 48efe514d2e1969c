/** The words a formula reserves: none of them is read as a column, and they are written in small letters. */
export const FORMULA_KEYWORDS = ['and', 'or', 'not', 'is', 'in', 'between', 'null', 'true', 'false', 'if'] as const;

const keywords: ReadonlySet<string> = new Set(FORMULA_KEYWORDS);

/** Whether a formula reads the word as part of its grammar; `order.is` is a reference all the same. */
export function isFormulaKeyword(word: string): boolean {
  return keywords.has(word);
}
