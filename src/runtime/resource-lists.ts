import type { LocaleData } from '../engine/plan/locale-data.ts';

/** The lists of words of some locales, by name: "<locale>/<list>". */
export function resourceLists(
  locales: Readonly<Record<string, LocaleData>>,
): Readonly<Record<string, readonly string[]>> {
  const lists = Object.entries(locales).flatMap(([locale, data]) =>
    Object.entries(data.lists ?? {}).map(([name, texts]) => [`${locale}/${name}`, texts] as const),
  );
  return Object.fromEntries(lists);
}
