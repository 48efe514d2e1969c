/** Four tables of 256 entries one behind the other: what a byte does that stands last, second, third or fourth from the end. */
const TABLES = crcTables();

/** The CRC-32 of bytes that follow those which have the given CRC-32 (IEEE 802.3, as in zip archives); four bytes a step. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const tables = TABLES;
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    // Every index is within its array; the zeroes are for the types.
    const first = (crc ^ (bytes[at] ?? 0)) & 255;
    const second = ((crc >>> 8) ^ (bytes[at + 1] ?? 0)) & 255;
    const third = ((crc >>> 16) ^ (bytes[at + 2] ?? 0)) & 255;
    const fourth = (crc >>> 24) ^ (bytes[at + 3] ?? 0);
    crc = (tables[768 + first] ?? 0) ^ (tables[512 + second] ?? 0) ^ (tables[256 + third] ?? 0) ^ (tables[fourth] ?? 0);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (tables[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}

function crcTables(): Int32Array {
  const tables = new Int32Array(1024);
  for (let index = 0; index < 256; index += 1) {
    let crc = index;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[index] = crc;
  }
  for (let index = 256; index < 1024; index += 1) {
    const crc = tables[index - 256] ?? 0;
    tables[index] = (crc >>> 8) ^ (tables[crc & 255] ?? 0);
  }
  return tables;
}
