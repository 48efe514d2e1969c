import { countText } from '../quality/files/page/figures.ts';

/** A number with the word that goes with it: "1 row", "63,215 rows". */
export function countOf(number: number, word: string): string {
  return `${countText(number)} ${word}${number === 1 ? '' : 's'}`;
}
