// What each locale says beyond names: the locale of @faker-js/faker they come from, titles, the order of a full name and the
// domains of its addresses. All domains lie in those that RFC 2606 keeps for examples, and no two locales share one.
import { allLocales } from '@faker-js/faker';

const flat = (node) => (Array.isArray(node) ? node : Object.values(node ?? {}).flatMap(flat));
const list = (node) =>
  [...new Set(flat(node))].filter((text) => typeof text === 'string').sort((a, b) => (a < b ? -1 : 1));
const { commerce, lorem } = allLocales.en;
const domains = (prefix) => ['com', 'org', 'net'].map((end) => `${prefix}example.${end}`);
const western = (female, male) => ({ fullName: '{first} {last}', prefixes: { female, male } });

/** By locale. */
export const LOCALE_FORMATS = {
  en_US: {
    faker: 'en',
    data: {
      country: 'US',
      ...western(['Ms.', 'Mrs.'], ['Mr.']),
      domains: domains(''),
      lists: {
        product_adjectives: list(commerce.product_name.adjective),
        product_materials: list(commerce.product_name.material),
        product_articles: list(commerce.product_name.product),
        words: list(lorem.word),
      },
    },
  },
  en_GB: {
    faker: 'en',
    data: { country: 'GB', ...western(['Ms', 'Mrs', 'Miss'], ['Mr']), domains: domains('uk.') },
  },
  de_DE: { faker: 'de', data: { country: 'DE', ...western(['Frau'], ['Herr']), domains: domains('de.') } },
  fr_FR: { faker: 'fr', data: { country: 'FR', ...western(['Mme'], ['M.']), domains: domains('fr.') } },
  ja_JP: {
    faker: 'ja',
    data: {
      country: 'JP',
      fullName: '{last} {first}',
      prefixes: { female: ['様'], male: ['様'] },
      domains: domains('jp.'),
    },
  },
  pt_BR: { faker: 'pt_BR', data: { country: 'BR', ...western(['Sra.'], ['Sr.']), domains: domains('br.') } },
  es_ES: {
    faker: 'es',
    data: {
      country: 'ES',
      fullName: '{first} {last} {second}',
      prefixes: { female: ['Sra.'], male: ['Sr.'] },
      domains: domains('es.'),
    },
  },
  it_IT: { faker: 'it', most: 450, data: { country: 'IT', ...western(['Sig.ra'], ['Sig.']), domains: domains('it.') } },
  nl_NL: { faker: 'nl', data: { country: 'NL', ...western(['mevr.'], ['dhr.']), domains: domains('nl.') } },
  sv_SE: { faker: 'sv', data: { country: 'SE', ...western(['fru'], ['herr']), domains: domains('se.') } },
  pl_PL: { faker: 'pl', data: { country: 'PL', ...western(['Pani'], ['Pan']), domains: domains('pl.') } },
  zh_CN: {
    faker: 'zh_CN',
    data: {
      country: 'CN',
      fullName: '{last}{first}',
      prefixes: { female: ['女士'], male: ['先生'] },
      domains: domains('cn.'),
    },
  },
  ko_KR: {
    faker: 'ko',
    data: {
      country: 'KR',
      fullName: '{last}{first}',
      prefixes: { female: ['씨'], male: ['씨'] },
      domains: domains('kr.'),
    },
  },
  en_IN: {
    faker: 'en_IN',
    drop: ['Abbott'],
    data: { country: 'IN', ...western(['Ms.', 'Mrs.'], ['Mr.']), domains: domains('in.') },
  },
};
