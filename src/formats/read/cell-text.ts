import { utf8Text } from '../../engine/formula/utf8-text.ts';
import { type CellBlock, ESCAPED } from './cell-block.ts';
import { wellFormed } from './well-formed.ts';

/** A cell as a text; bytes that are no UTF-8 are question marks. */
export function cellText({ bytes, starts, ends, forms }: CellBlock, cell: number): string {
  const [start, end] = [starts[cell] as number, ends[cell] as number];
  const readable = wellFormed(bytes, start, end)
    ? bytes.subarray(start, end)
    : Uint8Array.from(bytes.subarray(start, end), (byte) => (byte < 0x80 ? byte : 63));
  const text = utf8Text(readable, 0, readable.length);
  return forms[cell] === ESCAPED ? text.replaceAll('""', '"') : text;
}
