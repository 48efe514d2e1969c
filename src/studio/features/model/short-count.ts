/** A count in at most four characters and a letter: 950, 1.2k, 10k, 60k, 1.5M, 2B. */
export function shortCount(count: number): string {
  let value = count;
  let suffix = '';
  for (const next of ['k', 'M', 'B']) {
    if (roundedFor(value) < 1000) break;
    value /= 1000;
    suffix = next;
  }
  return `${roundedFor(value, suffix !== '')}${suffix}`;
}

/** One digit behind the point below ten, where the number was shortened; none above. */
function roundedFor(value: number, shortened = false): number {
  return shortened && value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
}
