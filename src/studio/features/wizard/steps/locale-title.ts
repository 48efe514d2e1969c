const languages = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' });

/** What a locale is called: "de_DE" is German (Germany). */
export function localeTitle(locale: string): string {
  return languages.of(locale.replace('_', '-')) ?? locale;
}
