import { hexText } from '../engine/plan/hex-text.ts';
import { sha256 } from '../engine/random/sha256.ts';
import { utf8Bytes } from '../engine/random/utf8.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';

/** A document is asked for it with its first rows and again when all of it is prepared. */
const known = new WeakMap<SemblanceDocument, string>();

/** SHA-256, hexadecimal, of a document without its view: two documents with the same hash give the same data. */
export function documentHash(document: SemblanceDocument): string {
  const { view: _view, ...rest } = document;
  const hash = known.get(document) ?? hexText(sha256(utf8Bytes(JSON.stringify(rest))));
  known.set(document, hash);
  return hash;
}
