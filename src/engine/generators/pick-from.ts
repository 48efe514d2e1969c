import type { DictionaryVector } from '../columns/vector.ts';
import type { StreamKey } from '../random/stream-key.ts';
import type { RowSet } from '../rows/row-set.ts';

/** Picks an entry of a list for each row, all alike. */
export function pickFrom(texts: readonly string[], key: StreamKey): (rows: RowSet) => DictionaryVector {
  const dictionary = { texts };
  return (rows) => {
    const uniforms = rows.uniforms(key);
    const codes = rows.freshIntegers();
    for (let i = 0; i < rows.count; i++) codes[i] = Math.floor((uniforms[i] as number) * texts.length);
    return { storage: 'dictionary', codes, dictionary };
  };
}
