import { civilFromDays } from './civil.ts';

const millisecondsPerDay = 86400000;

/**
 * A moment as text: `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` or `YYYY-MM-DDTHH:MM:SS.mmm`, finer parts cut off.
 *
 * `milliseconds` count from 1970-01-01T00:00. Years outside 0000 to 9999 are written with a sign and six digits, as ISO
 * 8601 has it. The inverse of `parseMoment`.
 */
export function formatMoment(milliseconds: number, resolution: 'day' | 'second' | 'millisecond'): string {
  const days = Math.floor(milliseconds / millisecondsPerDay);
  const { year, month, day } = civilFromDays(days);
  const date = `${formatYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
  if (resolution === 'day') return date;
  const rest = Math.floor(milliseconds) - days * millisecondsPerDay;
  const second = Math.floor(rest / 1000);
  const time = `${twoDigits(Math.floor(second / 3600))}:${twoDigits(Math.floor(second / 60) % 60)}:${twoDigits(second % 60)}`;
  if (resolution === 'second') return `${date}T${time}`;
  return `${date}T${time}.${String(rest % 1000).padStart(3, '0')}`;
}

function formatYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return (year < 0 ? '-' : '+') + String(Math.abs(year)).padStart(6, '0');
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
