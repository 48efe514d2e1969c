const ABBREVIATIONS = new Set(['json', 'uuid', 'url', 'iban', 'bic']);

/** A word of the document as a person reads it: `zero_inflated` becomes "Zero inflated"; what is no plain word stays. */
export function titleOf(word: string): string {
  if (ABBREVIATIONS.has(word)) return word.toUpperCase();
  if (!/^[a-z][a-z_]*$/.test(word)) return word;
  const text = word.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
