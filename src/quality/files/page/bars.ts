const [WIDTH, HEIGHT] = [260, 64];

/**
 * Bars as inline SVG, and a line through what was expected of each.
 *
 * @param label what a person hears in place of the picture; markup already escaped
 */
export function bars(counts: readonly number[], expected: readonly number[] | undefined, label: string): string {
  const most = counts.reduce((most, count) => Math.max(most, count), 0);
  const highest = (expected ?? []).reduce((highest, count) => Math.max(highest, count), most) || 1;
  const step = WIDTH / Math.max(1, counts.length);
  const gap = step > 4 ? 1 : 0;
  const y = (count: number) => place(HEIGHT - (count / highest) * (HEIGHT - 2));
  const drawn = counts
    .map((count, i) => ({ count, i }))
    .filter(({ count }) => count > 0)
    .map(
      ({ count, i }) =>
        `<rect x="${place(i * step)}" y="${y(count)}" width="${place(step - gap)}" height="${place(HEIGHT - Number(y(count)))}"/>`,
    );
  const line = expected?.map((count, i) => `${place((i + 0.5) * step)},${y(count)}`).join(' ');
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">`,
    ...drawn,
    line === undefined ? '' : `<polyline points="${line}"/>`,
    '</svg>',
  ].join('');
}

function place(x: number): string {
  return String(Number(x.toFixed(1)));
}
