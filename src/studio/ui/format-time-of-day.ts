/** A time of day (milliseconds since midnight) as a label, as far as it is not zero: "14:30", "14:30:15", "24:00" at its end. */
export function formatTimeOfDay(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const digits = (value: number, length = 2) => String(value).padStart(length, '0');
  const minutes = `${digits(Math.floor(seconds / 3600))}:${digits(Math.floor(seconds / 60) % 60)}`;
  const rest = Math.floor(ms) - seconds * 1000;
  if (rest > 0) return `${minutes}:${digits(seconds % 60)}.${digits(rest, 3)}`;
  return seconds % 60 === 0 ? minutes : `${minutes}:${digits(seconds % 60)}`;
}
