import type { CompanyForms } from './company-data.ts';

/** The names of a locale and how they are put together: one JSON file of domains/locales. */
export interface LocaleData {
  /** Distinct, in the order of their code units. */
  readonly firstNames: readonly string[];
  /** One letter for each first name: f for women's, m for men's, u for names that both carry. */
  readonly genders: string;
  /** Each first name in small ASCII letters. */
  readonly firstSlugs: readonly string[];
  /** How often each comes; all alike where left out. Whole numbers above 0, as are all weights here. */
  readonly firstWeights?: readonly number[];
  /**
   * When bearers of some first names, by their places, were born: the year about which most were, and how many years from it
   * a name came a quarter as often. Others come in every year alike.
   */
  readonly eras?: readonly { readonly year: number; readonly spread: number; readonly names: readonly number[] }[];
  readonly lastNames: readonly string[];
  readonly lastSlugs: readonly string[];
  readonly lastWeights?: readonly number[];
  /** The last names as women carry them, where they differ. */
  readonly lastNamesOfWomen?: readonly string[];
  /** Each of those in small ASCII letters; none is the slug of another last name. */
  readonly lastSlugsOfWomen?: readonly string[];
  /** `{first}` and `{last}` in their order, and `{second}` where people carry a second last name. */
  readonly fullName: string;
  readonly prefixes: { readonly female: readonly string[]; readonly male: readonly string[] };
  /** Of e-mail addresses; no two locales share one, and all lie in those kept for examples by RFC 2606. */
  readonly domains: readonly string[];
  readonly companies?: CompanyForms;
  /** Lists of words that belong to no person, by name. */
  readonly lists?: Readonly<Record<string, readonly string[]>>;
}
