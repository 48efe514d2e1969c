const TABLES = crcTables();

/** The CRC-32 of bytes that follow those which have the given CRC-32 (IEEE 802.3, as in zip archives); four bytes a step. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [first, second, third, fourth] = TABLES;
  let crc = ~before;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^=
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
    crc =
      entry(fourth, crc & 255) ^
      entry(third, (crc >>> 8) & 255) ^
      entry(second, (crc >>> 16) & 255) ^
      entry(first, crc >>> 24);
  }
  for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ entry(first, (crc ^ byteAt(bytes, at)) & 255);
  return ~crc >>> 0;
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

function entry(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}

function crcTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = new Int32Array(256);
  for (let index = 0; index < 256; index += 1) {
    let crc = index;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    first[index] = crc;
  }
  const next = (table: Int32Array) => table.map((crc) => (crc >>> 8) ^ entry(first, crc & 255));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}
