/** How the text of a file may be encoded. */
export const FILE_ENCODINGS = ['utf-8', 'utf-16', 'windows-1252'] as const;

export type FileEncoding = (typeof FILE_ENCODINGS)[number];

const LOOKED_BYTES = 512;

/** The byte order of a text in UTF-16, by its mark or by the zeros in it; undefined where it is none. */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const looked = bytes.subarray(0, LOOKED_BYTES);
  const zeros = [0, 0];
  looked.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Names of columns are mostly ASCII: every second byte is nothing.
  if (odd * 4 > looked.length && even === 0) return 'utf-16le';
  return even * 4 > looked.length && odd === 0 ? 'utf-16be' : undefined;
}

/** What a file is that is no text, as the end of a sentence; undefined where it may be one. */
export function unreadableKind(bytes: Uint8Array): string | undefined {
  const begins = (...signs: readonly number[]) => signs.every((sign, i) => bytes[i] === sign);
  if (begins(0x50, 0x4b, 3, 4)) return 'is an Excel workbook or a ZIP archive, and no text: save its rows as CSV UTF-8';
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return 'is an old Excel workbook, and no text: save its rows as CSV UTF-8';
  if (begins(0x50, 0x41, 0x52, 0x31)) return 'is Parquet, and no text: write its rows as CSV or NDJSON';
  return undefined;
}
