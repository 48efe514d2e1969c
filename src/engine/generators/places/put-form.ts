import { utf8Bytes } from '../../random/utf8.ts';

const [DIGIT, HIGH_DIGIT, LETTER] = [35, 37, 64];
const ZERO = 48;

/** A form of which some signs are drawn: # is a digit, % a digit from 2 to 9, @ a letter, all else itself. */
export interface DrawnForm {
  readonly bytes: Uint8Array;
  readonly letters: Uint8Array;
}

/** Reads a form. */
export function drawnForm(form: string, letters: string): DrawnForm {
  return { bytes: utf8Bytes(form), letters: utf8Bytes(letters) };
}

/**
 * Writes a form, its signs drawn from one uniform, which says less with each of them: at most 12 keep all values possible.
 *
 * @returns the place behind it
 */
export function putForm({ bytes, letters }: DrawnForm, uniform: number, target: Uint8Array, start: number): number {
  let rest = uniform;
  for (let i = 0; i < bytes.length; i++) {
    const sign = bytes[i] as number;
    const choices = sign === DIGIT ? 10 : sign === HIGH_DIGIT ? 8 : sign === LETTER ? letters.length : 0;
    if (choices === 0) {
      target[start + i] = sign;
      continue;
    }
    const scaled = rest * choices;
    const chosen = Math.floor(scaled);
    rest = scaled - chosen;
    target[start + i] = sign === LETTER ? (letters[chosen] as number) : ZERO + chosen + (sign === HIGH_DIGIT ? 2 : 0);
  }
  return start + bytes.length;
}

/**
 * Where among all texts of a form the beginning of one lies, from 0 to 1; undefined where it is none of the form.
 *
 * @param uniform decides inside of what the text takes
 */
export function signsOf({ bytes, letters }: DrawnForm, text: string, uniform: number): number | undefined {
  let [below, width] = [0, 1];
  for (let i = 0; i < text.length; i++) {
    const [sign, code] = [bytes[i], text.charCodeAt(i)];
    const choices = sign === DIGIT ? 10 : sign === HIGH_DIGIT ? 8 : sign === LETTER ? letters.length : 0;
    if (choices === 0) {
      if (sign !== code) return undefined;
      continue;
    }
    const chosen = sign === LETTER ? letters.indexOf(code) : code - ZERO - (sign === HIGH_DIGIT ? 2 : 0);
    if (chosen < 0 || chosen >= choices) return undefined;
    width /= choices;
    below += chosen * width;
  }
  return below + uniform * width;
}
