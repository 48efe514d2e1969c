import { encodedTexts } from './encoded-texts.ts';
import type { DictionaryVector, TextVector } from './vector.ts';

/** A piece of every row's text: the same bytes in each, or the texts of a column. */
export type TextPiece = Uint8Array | TextVector | DictionaryVector;

/** The bytes of a piece in a row are those from `starts(row)` to `ends(row)` of `bytes(row)`. */
interface Source {
  readonly bytes: (row: number) => Uint8Array;
  readonly starts: (row: number) => number;
  readonly ends: (row: number) => number;
}

/** Writes pieces behind each other in each row; a row where one of them is null is null. */
export function concatTexts(pieces: readonly TextPiece[], count: number): TextVector {
  const sources = pieces.map(sourceOf);
  const valid = bothValid(pieces, count);
  const offsets = new Uint32Array(count + 1);
  let size = 0;
  for (let row = 0; row < count; row++) {
    if (valid === undefined || valid[row] !== 0) {
      for (const { starts, ends } of sources) size += ends(row) - starts(row);
    }
    offsets[row + 1] = size;
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (let row = 0; row < count; row++) {
    if (valid !== undefined && valid[row] === 0) continue;
    for (const { bytes, starts, ends } of sources) {
      const from = bytes(row);
      const end = ends(row);
      // A loop beats Uint8Array.set for texts this short.
      for (let i = starts(row); i < end; i++) out[at++] = from[i] as number;
    }
  }
  return { storage: 'text', bytes: out, offsets, ...(valid !== undefined && { valid }) };
}

function sourceOf(piece: TextPiece): Source {
  if (piece instanceof Uint8Array) return { bytes: () => piece, starts: () => 0, ends: () => piece.length };
  if (piece.storage === 'text') {
    const { bytes, offsets } = piece;
    return {
      bytes: () => bytes,
      starts: (row) => offsets[row] as number,
      ends: (row) => offsets[row + 1] as number,
    };
  }
  const entries = encodedTexts(piece.dictionary);
  const { codes } = piece;
  const entry = (row: number) => entries[codes[row] as number] as Uint8Array;
  return { bytes: entry, starts: () => 0, ends: (row) => entry(row).length };
}

function bothValid(pieces: readonly TextPiece[], count: number): Uint8Array | undefined {
  let valid: Uint8Array | undefined;
  for (const piece of pieces) {
    if (piece instanceof Uint8Array || piece.valid === undefined) continue;
    valid ??= new Uint8Array(count).fill(1);
    for (let row = 0; row < count; row++) if (piece.valid[row] === 0) valid[row] = 0;
  }
  return valid;
}
