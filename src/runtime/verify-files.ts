import type { FileRecord } from './manifest.ts';
import { webContentHash } from './web-content-hash.ts';

/** Whether a file is what its run says it is. */
export interface FileVerdict {
  readonly name: string;
  readonly verdict: 'same' | 'different' | 'missing';
}

/** Reads files back and compares each with what is recorded of it: its bytes and its content hash (R51). */
export async function verifyFiles(
  records: readonly FileRecord[],
  read: (name: string) => Promise<Blob | undefined>,
): Promise<readonly FileVerdict[]> {
  const verdicts: FileVerdict[] = [];
  for (const record of records) verdicts.push({ name: record.name, verdict: await verdictOf(record, read) });
  return verdicts;
}

async function verdictOf(record: FileRecord, read: (name: string) => Promise<Blob | undefined>) {
  try {
    const content = await read(record.name);
    if (content === undefined) return 'missing';
    const found = await contentOf(record.name.endsWith('.gz') ? unpacked(content) : content.stream());
    return found.bytes === record.bytes && found.hash === record.content_hash ? 'same' : 'different';
  } catch (reason) {
    return reason instanceof DOMException && reason.name === 'NotFoundError' ? 'missing' : 'different';
  }
}

async function contentOf(stream: ReadableStream<Uint8Array>): Promise<{ bytes: number; hash: string }> {
  const hash = webContentHash();
  const reader = stream.getReader();
  let bytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.length;
    await hash.update(next.value);
  }
  return { bytes, hash: await hash.digest() };
}

function unpacked(content: Blob): ReadableStream<Uint8Array> {
  return content.stream().pipeThrough(new DecompressionStream('gzip'));
}
