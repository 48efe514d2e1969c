import type { LocaleData } from '../../plan/locale-data.ts';

/** What companies of a locale are called by: words of their own where it has some, else the last names of their founders. */
export function companyNames({ companies, lastNames, lastSlugs, lastWeights }: LocaleData): {
  readonly lastNames: readonly string[];
  readonly lastSlugs: readonly string[];
  readonly lastWeights?: readonly number[];
} {
  if (companies?.names === undefined) return { lastNames, lastSlugs, ...(lastWeights && { lastWeights }) };
  return { lastNames: companies.names.map(({ name }) => name), lastSlugs: companies.names.map(({ slug }) => slug) };
}
