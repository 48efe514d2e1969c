import type { NumberVector, TextVector } from '../columns/vector.ts';
import { utf8Bytes } from '../random/utf8.ts';
import type { NumberType } from './expression.ts';
import { valueText } from './value-text.ts';

/** The numbers of a column as texts, as `valueText` writes them; nulls stay null. */
export function numberTexts({ values, valid }: NumberVector, type: NumberType, scale: number): TextVector {
  const texts = Array.from(values, (value, row) => (valid?.[row] === 0 ? '' : valueText(value, type, scale)));
  const offsets = new Uint32Array(values.length + 1);
  // Every character of such a text is one byte of ASCII.
  texts.forEach((text, row) => {
    offsets[row + 1] = (offsets[row] as number) + text.length;
  });
  return { storage: 'text', bytes: utf8Bytes(texts.join('')), offsets, ...(valid !== undefined && { valid }) };
}
