import { utf8Text } from '../../engine/formula/utf8-text.ts';
import { civilFromDays, daysFromCivil } from '../../engine/time/civil.ts';
import { looseMoment, looseTime } from './loose-moment.ts';
import type { SlashOrder } from './slash-order.ts';

const [ZERO, NINE, COLON, POINT, COMMA, SPACE, LETTER_T, LETTER_Z, PLUS] = [48, 57, 58, 46, 44, 32, 84, 90, 43];
const [HYPHEN, SLASH] = [45, 47];
const MS_PER_DAY = 86400000;

/**
 * The moment that a cell writes, in milliseconds since 1970-01-01; NaN where it writes none. Dates may stand as 2024-01-31,
 * 01/31/2024 (or 31/01/2024, where the day is said to stand first) or 31.01.2024; a time behind a space or a T, with or without
 * seconds and their parts, and with Z, UTC, +00 or +00:00. As spreadsheets have it, leading zeros may be left out, and hours be those of AM and PM.
 */
export function momentCell(bytes: Uint8Array, start: number, end: number, order: SlashOrder = 'month'): number {
  const value = paddedMoment(bytes, start, end, order);
  if (!Number.isNaN(value)) return value;
  const loose = looseMoment(bytes, start, end, order);
  return loose === undefined ? value : dayOf(loose.year, loose.month, loose.day) * MS_PER_DAY + loose.timeMs;
}

function paddedMoment(bytes: Uint8Array, start: number, end: number, order: SlashOrder): number {
  if (end - start < 10) return Number.NaN;
  const days = daysIn(bytes, start, order);
  if (end - start === 10 || Number.isNaN(days)) return days * MS_PER_DAY;
  const sign = bytes[start + 10];
  if (sign !== SPACE && sign !== LETTER_T) return Number.NaN;
  return days * MS_PER_DAY + paddedTime(bytes, start + 11, zoneCut(bytes, start + 11, end));
}

/** The time of day that a cell writes, in milliseconds since midnight; NaN where it writes none. */
export function timeCell(bytes: Uint8Array, start: number, end: number): number {
  const value = paddedTime(bytes, start, end);
  if (!Number.isNaN(value) || end - start > 24 || bytes.subarray(start, end).some((byte) => byte > 127)) return value;
  return looseTime(utf8Text(bytes, start, end)) ?? value;
}

function paddedTime(bytes: Uint8Array, start: number, end: number): number {
  const hour = digitsAt(bytes, start, 2);
  const minute = bytes[start + 2] === COLON ? digitsAt(bytes, start + 3, 2) : Number.NaN;
  if (end === start + 5) return inDay(hour, minute, 0);
  const second = bytes[start + 5] === COLON ? digitsAt(bytes, start + 6, 2) : Number.NaN;
  if (end === start + 8) return inDay(hour, minute, second);
  const point = bytes[start + 8];
  const places = end - start - 9;
  if ((point !== POINT && point !== COMMA) || places < 1 || places > 9) return Number.NaN;
  const part = digitsAt(bytes, start + 9, places);
  let units = 1;
  for (let i = 0; i < places; i++) units *= 10;
  return inDay(hour, minute, second) + (part * 1000) / units;
}

function inDay(hour: number, minute: number, second: number): number {
  return hour <= 23 && minute <= 59 && second <= 59 ? ((hour * 60 + minute) * 60 + second) * 1000 : Number.NaN;
}

/** Times are told without a zone: a Z or an offset of nothing says the same. */
function zoneCut(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[end - 1] === LETTER_Z) return end - 1;
  const isOffset = end - start > 6 && bytes[end - 6] === PLUS;
  return isOffset && digitsAt(bytes, end - 5, 2) === 0 && digitsAt(bytes, end - 2, 2) === 0 ? end - 6 : end;
}

function daysIn(bytes: Uint8Array, start: number, order: SlashOrder): number {
  const [third, fifth] = [bytes[start + 2], bytes[start + 4]];
  if (fifth === HYPHEN && bytes[start + 7] === HYPHEN)
    return dayOf(digitsAt(bytes, start, 4), digitsAt(bytes, start + 5, 2), digitsAt(bytes, start + 8, 2));
  const [first, second] = [digitsAt(bytes, start, 2), digitsAt(bytes, start + 3, 2)];
  const year = digitsAt(bytes, start + 6, 4);
  if (third !== bytes[start + 5]) return Number.NaN;
  if (third === SLASH && order === 'month') return dayOf(year, first, second);
  return third === SLASH || third === POINT ? dayOf(year, second, first) : Number.NaN;
}

function dayOf(year: number, month: number, day: number): number {
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return Number.NaN;
  const days = daysFromCivil(year, month, day);
  return day <= 28 || civilFromDays(days).month === month ? days : Number.NaN;
}

function digitsAt(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) return Number.NaN;
    value = value * 10 + (byte - ZERO);
  }
  return value;
}
