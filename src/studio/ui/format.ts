const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** 1234567 as "1 234 567", with narrow spaces. */
export function formatCount(count: number): string {
  return Math.round(count)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** 63012 as "63 k", for places where a figure is only looked at. */
export function formatRoughCount(count: number): string {
  if (count < 10_000) return formatCount(count);
  const [scaled, unit] = count < 1e6 ? [count / 1e3, 'k'] : count < 1e9 ? [count / 1e6, 'M'] : [count / 1e9, 'G'];
  const digits = scaled < 10 ? 2 : scaled < 100 ? 1 : 0;
  return `${Number(scaled.toFixed(digits))}\u202f${unit}`;
}

/** 4 200 000 bytes as "4.2 MB". */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)}\u202f${UNITS[unit]}`;
}

/** "1 row", "2 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
