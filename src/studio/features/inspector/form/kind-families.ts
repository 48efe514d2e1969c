import type { CatalogKind } from '../../../../engine/catalog.ts';

/** Kinds of one family, in the order of the catalog. */
export interface KindFamily {
  readonly family: string;
  readonly kinds: readonly CatalogKind[];
}

/** The kinds whose title, question, summary or word contains every word of a search, by family in the order of the catalog. */
export function kindFamilies(kinds: readonly CatalogKind[], search: string): readonly KindFamily[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = kinds.filter(({ kind, title, question, summary, family }) => {
    const text = [kind, title, question, summary, family].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const families = [...new Set(found.map(({ family }) => family))];
  return families.map((family) => ({ family, kinds: found.filter((each) => each.family === family) }));
}
