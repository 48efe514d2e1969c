import { utf8Text } from '../../engine/formula/utf8-text.ts';
import type { SlashOrder } from './slash-order.ts';

/** A date and a time of day as numbers, as far as they can be told from a text. */
export interface LooseMoment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** In milliseconds since midnight. */
  readonly timeMs: number;
}

const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T]+(.+))?$/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?:[ T]+(.+))?$/;
const TIME =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([AaPp])\.?[Mm]\.?)?(?: ?(?:Z|UTC|GMT|[+-]00(?::?00)?))?$/;
const MOST_BYTES = 48;

/** A moment as spreadsheets write it, without leading zeros: 1/31/2024 9:05 PM, 31.1.2024 9:05, 2024/1/31. */
export function looseMoment(bytes: Uint8Array, start: number, end: number, order: SlashOrder): LooseMoment | undefined {
  if (end - start > MOST_BYTES || bytes.subarray(start, end).some((byte) => byte > 127)) return undefined;
  const text = utf8Text(bytes, start, end);
  const last = YEAR_LAST.exec(text);
  const parts = last ?? YEAR_FIRST.exec(text);
  if (parts === null) return undefined;
  const [, one, sign, two, three, time] = parts;
  const timeMs = time === undefined ? 0 : looseTime(time);
  if (timeMs === undefined) return undefined;
  const [first, second, third] = [Number(one), Number(two), Number(three)];
  if (last === null) return { year: first, month: second, day: third, timeMs };
  return sign !== '.' && order === 'month'
    ? { year: third, month: first, day: second, timeMs }
    : { year: third, month: second, day: first, timeMs };
}

/** The time of day that a text writes, with or without seconds and by 12 or 24 hours, in milliseconds since midnight. */
export function looseTime(text: string): number | undefined {
  const parts = TIME.exec(text);
  if (parts === null) return undefined;
  const [, hours, minutes, seconds = '0', part = '', half] = parts;
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds)];
  if (minute > 59 || second > 59 || hour > 23) return undefined;
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const isLate = half === 'p' || half === 'P';
  const ofDay = half === undefined ? hour : (hour % 12) + (isLate ? 12 : 0);
  return (
    ((ofDay * 60 + minute) * 60 + second) * 1000 +
    (part === '' ? 0 : (Number(part) * 1000) / Number(`1e${part.length}`))
  );
}
