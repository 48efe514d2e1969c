/**
 * The text that UTF-8 bytes write, from `start` up to `end`.
 *
 * The bytes must be well-formed, as our own vectors hold them.
 */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; ) {
    const lead = bytes[at] as number;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let codePoint = length === 1 ? lead : lead & (0x7f >> length);
    for (let next = at + 1; next < at + length; next++) codePoint = (codePoint << 6) | ((bytes[next] ?? 0) & 0x3f);
    text += String.fromCodePoint(codePoint);
    at += length;
  }
  return text;
}
