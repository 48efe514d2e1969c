import { foldWords } from './fold-words.ts';

/** A table's name as the name of a foreign key may write it: folded, and one of it where it reads as an English plural. */
export function tableWords(table: string): readonly string[] {
  const words = foldWords(table);
  const singulars: string[] = [];
  if (words.endsWith('ies')) singulars.push(`${words.slice(0, -3)}y`);
  if (/(s|x|z|ch|sh)es$/.test(words)) singulars.push(words.slice(0, -2));
  if (/[^s]s$/.test(words)) singulars.push(words.slice(0, -1));
  return [words, ...singulars];
}
