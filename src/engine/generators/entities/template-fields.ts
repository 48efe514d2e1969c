import { utf8Bytes } from '../../random/utf8.ts';

/** A piece of a form: text as it is, or the name of what stands there. */
export type FormPiece = Uint8Array | string;

/** Reads a form such as `{first} {last}`. */
export function formPieces(form: string): readonly FormPiece[] {
  return form
    .split(/(\{[a-z]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? piece.slice(1, -1) : utf8Bytes(piece)));
}
