/** How many bytes the longest of some texts takes; 0 where there is none. */
export function longest(texts: readonly Uint8Array[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
}
