import { LOCALE_COUNTRIES, LOCALES, type LocaleName } from '../../../schema/locales.ts';

const COUNTRY_NAMES: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'United States', 'United States of America'],
  GB: ['GBR', 'UK', 'United Kingdom', 'Great Britain', 'England'],
  DE: ['DEU', 'Germany', 'Deutschland'],
  FR: ['FRA', 'France'],
  JP: ['JPN', 'Japan', '日本'],
  BR: ['BRA', 'Brazil', 'Brasil'],
  ES: ['ESP', 'Spain', 'España'],
  IT: ['ITA', 'Italy', 'Italia'],
  NL: ['NLD', 'Netherlands', 'The Netherlands', 'Nederland'],
  SE: ['SWE', 'Sweden', 'Sverige'],
  PL: ['POL', 'Poland', 'Polska'],
  CN: ['CHN', 'China', '中国'],
  KR: ['KOR', 'South Korea', 'Korea', '대한민국'],
  IN: ['IND', 'India'],
};

/** What a column may call a locale: its name, with - as well, the code or the name of its country, its language. */
export function localeWords(): ReadonlyMap<string, LocaleName> {
  const words = new Map<string, LocaleName>();
  for (const locale of LOCALES) {
    const country = LOCALE_COUNTRIES[locale];
    const [language = ''] = locale.split('_');
    const names = [locale, `${language}-${country}`, country, ...(COUNTRY_NAMES[country] ?? [])];
    for (const word of [...names, language]) if (!words.has(word)) words.set(word, locale);
  }
  return words;
}
