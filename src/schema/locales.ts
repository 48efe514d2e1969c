/** The locales there are names and places for, each with the ISO 3166-1 code of its country. */
export const LOCALE_COUNTRIES = {
  en_US: 'US',
  en_GB: 'GB',
  de_DE: 'DE',
  fr_FR: 'FR',
  ja_JP: 'JP',
  pt_BR: 'BR',
  es_ES: 'ES',
  it_IT: 'IT',
  nl_NL: 'NL',
  sv_SE: 'SE',
  pl_PL: 'PL',
  zh_CN: 'CN',
  ko_KR: 'KR',
  en_IN: 'IN',
} as const;

export type LocaleName = keyof typeof LOCALE_COUNTRIES;

// Every key of the record is a locale; a choice wants to know that there is at least one.
export const LOCALES = Object.keys(LOCALE_COUNTRIES) as [LocaleName, ...LocaleName[]];

/** What the language of each locale is called; that of a country where several speak it. */
export const LOCALE_LANGUAGES: Readonly<Record<LocaleName, string>> = {
  en_US: 'American',
  en_GB: 'British',
  de_DE: 'German',
  fr_FR: 'French',
  ja_JP: 'Japanese',
  pt_BR: 'Brazilian',
  es_ES: 'Spanish',
  it_IT: 'Italian',
  nl_NL: 'Dutch',
  sv_SE: 'Swedish',
  pl_PL: 'Polish',
  zh_CN: 'Chinese',
  ko_KR: 'Korean',
  en_IN: 'Indian',
};
