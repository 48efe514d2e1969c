/** Short texts behind each other, copied four bytes at a time. */
export interface PackedTexts {
  readonly starts: Uint32Array;
  readonly sizes: Uint32Array;
  readonly words: DataView;
  readonly longest: number;
}

const WORD_BYTES = 4;

/** Packs texts in UTF-8. */
export function packTexts(texts: readonly Uint8Array[]): PackedTexts {
  const sizes = Uint32Array.from(texts, (text) => text.length);
  const starts = new Uint32Array(texts.length);
  let end = 0;
  let longest = 0;
  for (let i = 0; i < texts.length; i++) {
    starts[i] = end;
    end += sizes[i] as number;
    longest = Math.max(longest, sizes[i] as number);
  }
  const bytes = new Uint8Array(end + WORD_BYTES);
  texts.forEach((text, i) => bytes.set(text, starts[i]));
  return { starts, sizes, words: new DataView(bytes.buffer), longest };
}

/** Writes a text at a place and up to three bytes beyond its end; returns the place behind it. */
export function writePacked({ starts, sizes, words }: PackedTexts, index: number, view: DataView, at: number): number {
  const from = starts[index] as number;
  const size = sizes[index] as number;
  for (let i = 0; i < size; i += WORD_BYTES) view.setUint32(at + i, words.getUint32(from + i, true), true);
  return at + size;
}
