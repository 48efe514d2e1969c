import { civilFromDays, daysFromCivil } from './civil.ts';

const pattern = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,3}))?)?)?$/;

/**
 * The milliseconds since 1970-01-01T00:00 of `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS[.mmm]]`, years 0001 to 9999.
 *
 * Times have no zone; a day has 86 400 seconds. Undefined for any other text and for days and times that do not exist,
 * such as 2023-02-29 or 24:00.
 */
export function parseMoment(text: string): number | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = ''] = match;
  const days = daysFromCivil(Number(year), Number(month), Number(day));
  const civil = civilFromDays(days);
  if (Number(year) < 1 || Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return undefined;
  if (civil.month !== Number(month) || civil.day !== Number(day)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const seconds = (days * 24 + Number(hour)) * 3600 + Number(minute) * 60 + Number(second);
  return seconds * 1000 + Number(fraction.padEnd(3, '0'));
}
