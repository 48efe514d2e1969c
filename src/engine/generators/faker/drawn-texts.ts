import type { TextVector } from '../../columns/vector.ts';
import type { TextMaker } from '../../plan/text-makers.ts';
import type { StreamKey } from '../../random/stream-key.ts';
import { threefry2x32 } from '../../random/threefry.ts';
import { utf8Bytes } from '../../random/utf8.ts';
import type { RowSet } from '../../rows/row-set.ts';

const TWO_26 = 67108864;
const TWO_53 = 9007199254740992;

/**
 * The text of each row, made of its own uniforms: draw number n of a row is a block of Threefry of its identity, with n
 * mixed into the key, as those of `RowSet.bits` are.
 */
export function drawnTexts(make: TextMaker, { lane0, lane1 }: StreamKey, rows: RowSet): TextVector {
  const { lanes0, lanes1 } = rows.identities();
  const block = new Uint32Array(2);
  const offsets = new Uint32Array(rows.count + 1);
  const texts: Uint8Array[] = [];
  let row = 0;
  let draw = 0;
  const next = () => {
    threefry2x32(lane0, lane1 ^ draw++, lanes0[row] as number, lanes1[row] as number, block);
    return (((block[0] as number) >>> 5) * TWO_26 + ((block[1] as number) >>> 6)) / TWO_53;
  };
  for (; row < rows.count; row++) {
    draw = 0;
    const text = utf8Bytes(make(next));
    texts.push(text);
    offsets[row + 1] = (offsets[row] as number) + text.length;
  }
  const bytes = new Uint8Array(offsets[rows.count] as number);
  texts.forEach((text, i) => {
    bytes.set(text, offsets[i]);
  });
  return { storage: 'text', bytes, offsets };
}

/** Texts of no row, made of the draws of a stream. */
export function newTexts(make: TextMaker, { lane0, lane1 }: StreamKey, count: number): readonly string[] {
  const block = new Uint32Array(2);
  return Array.from({ length: count }, (_, text) => {
    let draw = 0;
    return make(() => {
      threefry2x32(lane0, lane1 ^ draw++, text, 0, block);
      return (((block[0] as number) >>> 5) * TWO_26 + ((block[1] as number) >>> 6)) / TWO_53;
    });
  });
}
