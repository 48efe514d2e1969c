import { encodedTexts } from '../../columns/encoded-texts.ts';
import type { DictionaryVector, TextVector } from '../../columns/vector.ts';

const [OPEN, CLOSE, COMMA] = [91, 93, 44];

/**
 * Lists of JSON texts as JSON texts: `[1,2]`.
 *
 * @param elements those of all lists, one list behind the other
 * @param sizes how many elements each list has
 */
export function listTexts(elements: TextVector | DictionaryVector, sizes: Int32Array): TextVector {
  const entries = elements.storage === 'dictionary' ? encodedTexts(elements.dictionary) : undefined;
  const bytesOf = (element: number): Uint8Array =>
    elements.storage === 'dictionary'
      ? ((entries as readonly Uint8Array[])[elements.codes[element] as number] as Uint8Array)
      : elements.bytes.subarray(elements.offsets[element], elements.offsets[element + 1]);
  const offsets = new Uint32Array(sizes.length + 1);
  let element = 0;
  let size = 0;
  for (let row = 0; row < sizes.length; row++) {
    const length = sizes[row] as number;
    size += length === 0 ? 2 : length + 1;
    for (const end = element + length; element < end; element++) size += bytesOf(element).length;
    offsets[row + 1] = size;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  element = 0;
  for (let row = 0; row < sizes.length; row++) {
    bytes[at++] = OPEN;
    const end = element + (sizes[row] as number);
    for (const first = element; element < end; element++) {
      if (element > first) bytes[at++] = COMMA;
      const text = bytesOf(element);
      for (let i = 0; i < text.length; i++) bytes[at++] = text[i] as number;
    }
    bytes[at++] = CLOSE;
  }
  return { storage: 'text', bytes, offsets };
}
