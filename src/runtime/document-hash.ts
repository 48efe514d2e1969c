import { hexText } from '../engine/plan/hex-text.ts';
import { sha256 } from '../engine/random/sha256.ts';
import { utf8Bytes } from '../engine/random/utf8.ts';
import type { SemblanceDocument } from '../schema/document-model.ts';

/** SHA-256, hexadecimal, of a document without its view: two documents with the same hash give the same data. */
export function documentHash({ view: _view, ...document }: SemblanceDocument): string {
  return hexText(sha256(utf8Bytes(JSON.stringify(document))));
}
