/** A file of an archive: stored as it is, with the CRC-32 of its bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Blob;
  readonly crc: number;
}

const LARGEST_32 = 0xffffffff;
const LARGEST_16 = 0xffff;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** The 1st of January 1980, the earliest an archive can hold, so that the same files give the same archive. */
const DOS_DATE = 0x0021;

/**
 * An archive of files that are already stored (APPNOTE 6.3, zip64 where sizes, places or numbers ask for it): the blobs
 * stand in it by reference, so that nothing is copied or read.
 */
export function zipBlob(entries: readonly ZipEntry[]): Blob {
  const parts: BlobPart[] = [];
  const central: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { name, content, crc } of entries) {
    const text = new TextEncoder().encode(name);
    const { size } = content;
    const header = localHeader(text, crc, size);
    central.push(centralHeader(text, crc, size, at));
    parts.push(header, content);
    at += header.length + size;
  }
  const centralBytes = central.reduce((sum, { length }) => sum + length, 0);
  return new Blob([...parts, ...central, archiveEnd(entries.length, at, centralBytes)], { type: 'application/zip' });
}

function localHeader(name: Uint8Array, crc: number, size: number): Uint8Array<ArrayBuffer> {
  const isLarge = size >= LARGEST_32;
  const out = fields();
  out.u32(0x04034b50).u16(isLarge ? 45 : 20);
  common(out, crc, size);
  out.u16(name.length).u16(isLarge ? 20 : 0);
  out.raw(name);
  if (isLarge) out.u16(1).u16(16).u64(size).u64(size);
  return out.bytes();
}

function centralHeader(name: Uint8Array, crc: number, size: number, at: number): Uint8Array<ArrayBuffer> {
  const isLarge = size >= LARGEST_32;
  const isFar = at >= LARGEST_32;
  const extra = (isLarge ? 16 : 0) + (isFar ? 8 : 0);
  const version = extra > 0 ? 45 : 20;
  const out = fields();
  out.u32(0x02014b50).u16(version).u16(version);
  common(out, crc, size);
  out.u16(name.length).u16(extra > 0 ? extra + 4 : 0);
  out.u16(0).u16(0).u16(0).u32(0).u32(Math.min(at, LARGEST_32));
  out.raw(name);
  if (extra > 0) out.u16(1).u16(extra);
  if (isLarge) out.u64(size).u64(size);
  if (isFar) out.u64(at);
  return out.bytes();
}

/** Flags, method (stored), time, date, CRC and both sizes: the same in both headers. */
function common(out: Fields, crc: number, size: number): void {
  const shown = Math.min(size, LARGEST_32);
  out.u16(FLAGS).u16(0).u16(0).u16(DOS_DATE).u32(crc).u32(shown).u32(shown);
}

function archiveEnd(count: number, at: number, size: number): Uint8Array<ArrayBuffer> {
  const out = fields();
  if (count >= LARGEST_16 || at >= LARGEST_32 || size >= LARGEST_32) {
    out.u32(0x06064b50).u64(44).u16(45).u16(45).u32(0).u32(0).u64(count).u64(count).u64(size).u64(at);
    out
      .u32(0x07064b50)
      .u32(0)
      .u64(at + size)
      .u32(1);
  }
  const shownCount = Math.min(count, LARGEST_16);
  out.u32(0x06054b50).u16(0).u16(0).u16(shownCount).u16(shownCount);
  out.u32(Math.min(size, LARGEST_32)).u32(Math.min(at, LARGEST_32)).u16(0);
  return out.bytes();
}

interface Fields {
  u16(value: number): Fields;
  u32(value: number): Fields;
  u64(value: number): Fields;
  raw(bytes: Uint8Array): Fields;
  bytes(): Uint8Array<ArrayBuffer>;
}

/** Numbers in little-endian order, one behind the other. */
function fields(): Fields {
  const all: number[] = [];
  const put = (value: number, bytes: number) => {
    for (let left = bytes, rest = value; left > 0; left -= 1) {
      all.push(rest % 256);
      rest = Math.floor(rest / 256);
    }
    return out;
  };
  const out: Fields = {
    u16: (value) => put(value, 2),
    u32: (value) => put(value, 4),
    u64: (value) => put(value, 8),
    raw(bytes) {
      all.push(...bytes);
      return out;
    },
    bytes: () => Uint8Array.from(all),
  };
  return out;
}
