/** Whether bytes are UTF-8 as the Unicode standard has it (table 3-7): no overlong forms, no surrogates. */
export function wellFormed(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const lead = bytes[at++] as number;
    if (lead < 0x80) continue;
    if (lead < 0xc2 || lead > 0xf4) return false;
    const second = at < end ? (bytes[at++] as number) : 0;
    const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return false;
    for (let left = lead < 0xe0 ? 0 : lead < 0xf0 ? 1 : 2; left > 0; left--) {
      if (at >= end || ((bytes[at++] as number) & 0xc0) !== 0x80) return false;
    }
  }
  return true;
}
