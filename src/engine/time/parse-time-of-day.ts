const pattern = /^([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,3}))?)?$/;

/** The milliseconds since midnight of `HH:MM[:SS[.mmm]]`, 00:00 to 23:59:59.999; undefined for any other text. */
export function parseTimeOfDay(text: string): number | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, hour = '', minute = '', second = '0', fraction = ''] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(fraction.padEnd(3, '0'));
}
