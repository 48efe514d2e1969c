const pattern = /^([0-9]{1,9}(?:\.[0-9]{1,9})?)(ms|s|m|h|d|w)$/;

const UNITS_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60000,
  h: 3600000,
  d: 86400000,
  w: 604800000,
};

/** Words a person may have written for a unit. */
const WORDS: Readonly<Record<string, string>> = {
  ms: 'ms|millisecond|milliseconds',
  s: 's|sec|secs|second|seconds',
  m: 'm|min|mins|minute|minutes',
  h: 'h|hr|hrs|hour|hours',
  d: 'd|day|days',
  w: 'w|week|weeks',
};

/**
 * The milliseconds of a duration such as `90m`, `36h`, `1.5d` or `2w`, rounded to whole ones: a number and one of the
 * units ms, s, m (minutes), h, d (24 hours), w. Undefined for any other text.
 */
export function parseDuration(text: string): number | undefined {
  const [, amount = '', unit = ''] = pattern.exec(text) ?? [];
  const ms = UNITS_MS[unit];
  return ms === undefined ? undefined : Math.floor(Number(amount) * ms + 0.5);
}

/** The duration a text was likely meant to be: `2 days` is `2d`. Undefined where there is none. */
export function likelyDuration(text: string): string | undefined {
  const [, amount = '', word = ''] = /^\s*([0-9.]+)\s*([A-Za-z]+)\s*$/.exec(text) ?? [];
  const unit = Object.keys(WORDS).find((each) => WORDS[each]?.split('|').includes(word));
  const likely = `${amount}${unit ?? ''}`;
  return unit !== undefined && parseDuration(likely) !== undefined ? likely : undefined;
}
