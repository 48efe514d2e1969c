import { utf8Bytes } from '../random/utf8.ts';
import type { TextVector } from './vector.ts';

/** The random bits of some rows: two draws of 64 bits each. */
export interface UuidBits {
  readonly first: { readonly lanes0: Uint32Array; readonly lanes1: Uint32Array };
  readonly second: { readonly lanes0: Uint32Array; readonly lanes1: Uint32Array };
  readonly count: number;
}

const LENGTH = 36;
const HYPHEN = 45;
const HEX = utf8Bytes('0123456789abcdef');

/**
 * UUIDs as their 36 characters: version 4 (122 random bits), or version 7 where times are given (48 bits of milliseconds
 * since 1970, 74 random bits).
 *
 * All 64 bits of the first draw are in the text, so that rows whose first draws differ have different UUIDs.
 * Source: RFC 9562, sections 5.4 and 5.7.
 */
export function uuidTexts({ first, second, count }: UuidBits, timesMs?: Float64Array): TextVector {
  const bytes = new Uint8Array(count * LENGTH);
  const offsets = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const at = i * LENGTH;
    const a = first.lanes0[i] as number;
    const b = first.lanes1[i] as number;
    const c = second.lanes0[i] as number;
    const d = second.lanes1[i] as number;
    if (timesMs === undefined) {
      // The four bits of the first draw that the version covers stand at the end.
      const displaced = (b >>> 12) & 0xf;
      writeUuid(bytes, at, a, (b & 0xffff0fff) | 0x4000, (c & 0x3fffffff) | 0x80000000, (d & 0xfffffff0) | displaced);
    } else {
      const time = Math.max(0, Math.floor(timesMs[i] as number));
      const random = 0x7000 | ((c & 0x3ff) << 2) | (b & 0x3);
      writeUuid(bytes, at, Math.floor(time / 65536), (time << 16) | random, (b >>> 2) | 0x80000000, a);
    }
    offsets[i + 1] = at + LENGTH;
  }
  return { storage: 'text', bytes, offsets };
}

/** Writes four 32-bit words as 8-4-4-4-12 digits. */
function writeUuid(bytes: Uint8Array, at: number, a: number, b: number, c: number, d: number): void {
  writeDigits(bytes, at, a >>> 16);
  writeDigits(bytes, at + 4, a & 0xffff);
  bytes[at + 8] = HYPHEN;
  writeDigits(bytes, at + 9, b >>> 16);
  bytes[at + 13] = HYPHEN;
  writeDigits(bytes, at + 14, b & 0xffff);
  bytes[at + 18] = HYPHEN;
  writeDigits(bytes, at + 19, c >>> 16);
  bytes[at + 23] = HYPHEN;
  writeDigits(bytes, at + 24, c & 0xffff);
  writeDigits(bytes, at + 28, d >>> 16);
  writeDigits(bytes, at + 32, d & 0xffff);
}

function writeDigits(bytes: Uint8Array, at: number, word: number): void {
  bytes[at] = HEX[word >>> 12] as number;
  bytes[at + 1] = HEX[(word >>> 8) & 0xf] as number;
  bytes[at + 2] = HEX[(word >>> 4) & 0xf] as number;
  bytes[at + 3] = HEX[word & 0xf] as number;
}
