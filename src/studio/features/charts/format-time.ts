import type { TimeDetail } from './time-ticks.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment (milliseconds since 1970, wall clock) as a label on an axis, e.g. "2024", "Mar 2024", "5 Mar", "14:30". */
export function formatTime(ms: number, detail: TimeDetail): string {
  const moment = new Date(ms);
  if (Number.isNaN(moment.getTime())) return '';
  const iso = moment.toISOString();
  const month = months[moment.getUTCMonth()] ?? '';
  switch (detail) {
    case 'year':
      return String(moment.getUTCFullYear());
    case 'month':
      return `${month} ${moment.getUTCFullYear()}`;
    case 'day':
      return `${moment.getUTCDate()} ${month}`;
    case 'minute':
      return iso.slice(-13, -8);
    case 'second':
      return iso.slice(-13, -5);
    case 'millisecond':
      return iso.slice(-10, -1);
  }
}
