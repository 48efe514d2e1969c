import { LOCALES, type LocaleName } from '../locales.ts';
import type { LocalFacts } from './local-facts.ts';

/** A list of words that a domain knows, as a locale says it. */
interface SpokenList {
  readonly locale: LocaleName;
  /** What its words, and all others of the domain, are called in another locale. */
  readonly wordsIn: (locale: LocaleName) => ReadonlyMap<string, string>;
}

/** Lists by their words as a locale says them; words that several locales share lead to all of these. */
export interface SpokenLists {
  find(words: readonly string[]): readonly SpokenList[];
}

const kept = new WeakMap<readonly LocalFacts[], SpokenLists>();

/** The lists of all domains in all locales, made once for the same facts. */
export function spokenLists(facts: readonly LocalFacts[]): SpokenLists {
  const made = kept.get(facts);
  if (made !== undefined) return made;
  const byWords = new Map<string, SpokenList[]>();
  const known = new Set<string>();
  for (const each of facts)
    for (const locale of LOCALES) {
      const spoken = wordsOf(each, locale);
      for (const list of each.lists) {
        const words = list.map((word) => spoken.get(word) ?? word);
        const key = keyOf(words);
        for (const word of words) known.add(word);
        const found = byWords.get(key) ?? [];
        found.push({ locale, wordsIn: (other) => between(list, spoken, wordsOf(each, other)) });
        byWords.set(key, found);
      }
    }
  const find = (words: readonly string[]) =>
    (words.every((word) => known.has(word)) && byWords.get(keyOf(words))) || [];
  const lists = { find };
  kept.set(facts, lists);
  return lists;
}

function keyOf(words: readonly string[]): string {
  return JSON.stringify([...words].sort());
}

/** What the words of a domain are called in a locale. */
function wordsOf({ translations = [] }: LocalFacts, locale: LocaleName): ReadonlyMap<string, string> {
  const words = translations.find((each) => each.locale === locale)?.words ?? [];
  return new Map(words.map(({ word, means }) => [word, means]));
}

/** From the words of one locale to those of another; those of the list go before others that are called alike. */
function between(
  list: readonly string[],
  from: ReadonlyMap<string, string>,
  to: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...from.keys(), ...to.keys(), ...list].map((word) => [from.get(word) ?? word, to.get(word) ?? word]));
}
