const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const LARGEST_32 = 0xffffffff;

/**
 * The files of an archive whose entries are stored as they are, by name, as parts of the archive: nothing but its
 * directory is read. Undefined where the blob is no archive or an entry is compressed.
 */
export async function readZipBlob(archive: Blob): Promise<ReadonlyMap<string, Blob> | undefined> {
  const tailAt = Math.max(0, archive.size - END_BYTES - LONGEST_COMMENT);
  const tail = await viewOf(archive, tailAt, archive.size);
  const end = lastSignature(tail, 0x06054b50);
  if (end === undefined) return undefined;
  let count = tail.getUint16(end + 10, true);
  let directory = { at: tail.getUint32(end + 16, true), size: tail.getUint32(end + 12, true) };
  if (end >= 20 && tail.getUint32(end - 20, true) === 0x07064b50) {
    const at = Number(tail.getBigUint64(end - 12, true));
    const large = await viewOf(archive, at, at + 56);
    if (large.byteLength < 56 || large.getUint32(0, true) !== 0x06064b50) return undefined;
    count = Number(large.getBigUint64(32, true));
    directory = { at: Number(large.getBigUint64(48, true)), size: Number(large.getBigUint64(40, true)) };
  }
  const view = await viewOf(archive, directory.at, directory.at + directory.size);
  const files = new Map<string, Blob>();
  for (let at = 0, left = count; left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return undefined;
    if (view.getUint16(at + 10, true) !== 0) return undefined;
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const place = placeOf(view, at, at + 46 + nameBytes, extraBytes);
    const local = await viewOf(archive, place.at, place.at + 30);
    if (local.byteLength < 30) return undefined;
    const from = place.at + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameBytes));
    files.set(name, archive.slice(from, from + place.size));
    at += 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
  }
  return files;
}

/** The size of an entry and where its local header stands; both may be in the zip64 field. */
function placeOf(view: DataView, at: number, extraAt: number, extraBytes: number): { at: number; size: number } {
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  const isPacked = view.getUint32(at + 20, true) === LARGEST_32;
  for (let from = extraAt; from + 4 <= extraAt + extraBytes; from += 4 + view.getUint16(from + 2, true)) {
    if (view.getUint16(from, true) !== 1) continue;
    let next = from + 4;
    const read = () => {
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    if (size === LARGEST_32) size = read();
    if (isPacked) read();
    if (local === LARGEST_32) local = read();
  }
  return { at: local, size };
}

function lastSignature(view: DataView, signature: number): number | undefined {
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1) if (view.getUint32(at, true) === signature) return at;
  return undefined;
}

async function viewOf(blob: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await blob.slice(from, to).arrayBuffer());
}
