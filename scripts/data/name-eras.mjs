// Reads names/eras/<locale>.txt: a line for each era, `<year> <spread>: <names>`.
import { existsSync, readFileSync } from 'node:fs';

/**
 * The eras of the first names of a locale, with the places of their names.
 *
 * @returns undefined where none are known
 */
export function nameEras(locale, firstNames) {
  const file = new URL(`names/eras/${locale}.txt`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const seen = new Set();
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, year, spread, names] = /^(\d{4}) (\d+): (.+)$/.exec(line);
      const places = names.split(' ').map((name) => {
        const place = firstNames.indexOf(name);
        if (place < 0 || seen.has(name)) throw new Error(`nameEras: ${locale} has ${name} twice, or not at all`);
        seen.add(name);
        return place;
      });
      return { year: Number(year), spread: Number(spread), names: places.sort((a, b) => a - b) };
    });
}
