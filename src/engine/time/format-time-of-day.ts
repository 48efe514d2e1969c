/** A time of day as text: `HH:MM:SS` or `HH:MM:SS.mmm`, from milliseconds since midnight. The inverse of `parseTimeOfDay`. */
export function formatTimeOfDay(milliseconds: number, resolution: 'second' | 'millisecond'): string {
  const second = Math.floor(milliseconds / 1000);
  const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(twoDigits).join(':');
  return resolution === 'second' ? time : `${time}.${String(Math.floor(milliseconds) % 1000).padStart(3, '0')}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
