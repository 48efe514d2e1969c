import { BoundedMap } from '../plan/bounded-map.ts';
import { sha256 } from './sha256.ts';
import { utf8Bytes } from './utf8.ts';

/** Version of the recipe below; a change of it changes every generated value. */
const KEY_VERSION = 1;

/** The keys that were asked for last: a document that is edited asks for the same ones over and over. */
const KEYS = new BoundedMap<string, StreamKey>(4096);

/** The 64-bit key of one stream of random bits, as two u32 lanes. */
export type StreamKey = { readonly lane0: number; readonly lane1: number };

/**
 * The key of the stream named by (seed, table, column, purpose): the first eight bytes, as two big-endian u32, of the
 * SHA-256 of the UTF-8 JSON array [version, seed, tableKey, columnKey, purpose].
 *
 * @param seed the document's seed, an integer from 0 to 2^53 - 1
 * @param tableKey the table's `keyed_as`, or its name
 * @param columnKey the column's or entity's `keyed_as`, or its name; empty for streams of the table itself
 * @param purpose what the stream is drawn for, such as "value" or "identity"
 */
export function streamKey(seed: number, tableKey: string, columnKey: string, purpose: string): StreamKey {
  const name = JSON.stringify([KEY_VERSION, seed, tableKey, columnKey, purpose]);
  const known = KEYS.get(name);
  if (known !== undefined) return known;
  const digest = sha256(utf8Bytes(name));
  const view = new DataView(digest.buffer, digest.byteOffset);
  const key = { lane0: view.getUint32(0), lane1: view.getUint32(4) };
  KEYS.set(name, key);
  return key;
}
