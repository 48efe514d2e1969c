import type { CsvOptions } from '../../formats/format-options.ts';

const DATES = { iso: '%Y-%m-%d', iso_t: '%Y-%m-%d', us: '%m/%d/%Y', european: '%d.%m.%Y' } as const;

/** How a date stands in a file, in the signs of strptime. */
export function datePattern(dates: CsvOptions['dates']): string {
  return DATES[dates];
}

/** How a timestamp stands in a file, in the signs of strptime; the signs for parts of a second differ between tools. */
export function timestampPattern(dates: CsvOptions['dates'], second: string): string {
  return `${DATES[dates]}${dates === 'iso_t' ? 'T' : ' '}%H:%M:${second}`;
}
