import type { Pack } from './pack-model.ts';

/** What a domain knows of languages and currencies: its part of domains/local.json, which is made from its pack and templates. */
export interface LocalFacts extends Pick<Pack, 'translations' | 'money' | 'currencies'> {
  /** The lists of words of its tables and templates of which a locale calls at least one otherwise; a template is a list of one. */
  readonly lists: readonly (readonly string[])[];
}
