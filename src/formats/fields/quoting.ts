/** How a format protects a text that holds its own signs. */
export interface Quoting {
  /** The text as it stands in the file. */
  readonly quote: (text: string) => string;
  /** Whether a text with this byte must be quoted; one entry a byte value. */
  readonly isSpecial: Uint8Array;
  /** The byte written around a quoted text, and doubled inside it. */
  readonly quoteByte: number;
  /** Whether the empty text is quoted, so that it differs from null. */
  readonly quotesEmpty: boolean;
}
