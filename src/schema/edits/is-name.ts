/** The most characters a name may have. */
export const LONGEST_NAME = 63;

/** Whether a text can name a table or a column: ASCII letters, digits and underscores, no digit first, 1 to 63 long. */
export function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && /^[A-Za-z_][A-Za-z0-9_]*$/.test(text);
}

/** What `isName` asks, for people. */
export const NAME_RULE = 'A name has only letters, digits and underscores, no digit first, and at most 63 characters.';
