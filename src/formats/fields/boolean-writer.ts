import { utf8Bytes } from '../../engine/random/utf8.ts';
import type { FieldWriter } from './field-writer.ts';

/** Writes 0 as the first word and everything else as the second. */
export function booleanWriter(values: Float64Array, words: readonly [no: string, yes: string]): FieldWriter {
  const [no, yes] = [utf8Bytes(words[0]), utf8Bytes(words[1])];
  return {
    mostBytes: Math.max(no.length, yes.length),
    write(row, target, _view, at) {
      const word = values[row] === 0 ? no : yes;
      target.set(word, at);
      return at + word.length;
    },
  };
}
