/** A word of the document as a person reads it: `zero_inflated` becomes "Zero inflated". */
export function titleOf(word: string): string {
  const text = word.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
