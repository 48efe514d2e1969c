import { hexText } from '../engine/plan/hex-text.ts';
import { sha256 } from '../engine/random/sha256.ts';

const BLOCK_BYTES = 1024 * 1024;

/** Hashes the content of a file in a browser, as it comes, in pieces of any size (R51). */
export interface WebContentHash {
  /** To be awaited before the next piece. */
  update(bytes: Uint8Array): Promise<void>;
  /** The digests of the whole blocks so far, 32 bytes each: with what comes behind these blocks, enough to go on. */
  digests(): Uint8Array<ArrayBuffer>;
  /** The hash, hexadecimal; the last thing to ask for. */
  digest(): Promise<string>;
}

/** Bytes of a file that are not in the digests of its whole blocks. */
export function tailBytes(bytes: number): number {
  return bytes % BLOCK_BYTES;
}

/**
 * As `contentHash` for the terminal, by the browser's own SHA-256, or ours where an insecure origin has none.
 *
 * @param before the digests of the blocks that are hashed already, 32 bytes each
 */
export function webContentHash(before: Uint8Array = new Uint8Array()): WebContentHash {
  const block = new Uint8Array(BLOCK_BYTES);
  const digests: Uint8Array[] = [];
  for (let at = 0; at < before.length; at += 32) digests.push(before.slice(at, at + 32));
  let inBlock = 0;

  async function endBlock(): Promise<void> {
    digests.push(await digestOf(block.subarray(0, inBlock)));
    inBlock = 0;
  }

  function joined(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(digests.length * 32);
    digests.forEach((digest, index) => all.set(digest, index * 32));
    return all;
  }

  return {
    async update(bytes) {
      for (let from = 0; from < bytes.length; ) {
        const piece = bytes.subarray(from, from + BLOCK_BYTES - inBlock);
        block.set(piece, inBlock);
        inBlock += piece.length;
        from += piece.length;
        if (inBlock === BLOCK_BYTES) await endBlock();
      }
    },
    digests: joined,
    async digest() {
      if (inBlock > 0) await endBlock();
      return hexText(await digestOf(joined()));
    },
  };
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // The types know no insecure origins, on which it is missing.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  return subtle === undefined ? sha256(bytes) : new Uint8Array(await subtle.digest('SHA-256', bytes));
}
