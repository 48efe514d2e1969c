import { createHash, type Hash } from 'node:crypto';

const BLOCK_BYTES = 1024 * 1024;

/** Hashes the content of a file as it comes, in pieces of any size (R51). */
export interface ContentHash {
  update(bytes: Uint8Array): void;
  /** The hash of what has come so far, hexadecimal. */
  soFar(): string;
  /** The hash, hexadecimal; the last thing to ask for. */
  digest(): string;
}

/**
 * SHA-256 of the concatenated SHA-256 of consecutive blocks of 1 MiB, the last one shorter; of the empty string for an
 * empty file.
 */
export function contentHash(): ContentHash {
  const whole = createHash('sha256');
  let block = createHash('sha256');
  let inBlock = 0;

  function endBlock(): void {
    whole.update(block.digest());
    block = createHash('sha256');
    inBlock = 0;
  }

  return {
    update(bytes) {
      for (let from = 0; from < bytes.length; ) {
        const piece = bytes.subarray(from, from + BLOCK_BYTES - inBlock);
        block.update(piece);
        inBlock += piece.length;
        from += piece.length;
        if (inBlock === BLOCK_BYTES) endBlock();
      }
    },
    soFar() {
      const copy: Hash = whole.copy();
      if (inBlock > 0) copy.update(block.copy().digest());
      return copy.digest('hex');
    },
    digest() {
      if (inBlock > 0) endBlock();
      return whole.digest('hex');
    },
  };
}
