/** The box of a sparkline in its own units. */
export interface SparklineBox {
  readonly width: number;
  readonly height: number;
}

/**
 * One closed SVG path of bars without gaps, standing on the lower edge of the box.
 *
 * The highest bar fills the height and any other that is not empty is at least one unit high. `edges` are the bounds of
 * the bars, one more than counts; left out, all bars are equally wide. The area of a bar is its count, so that bars of
 * unequal width do not mislead. Empty where there is nothing to draw.
 */
export function sparklinePath(counts: readonly number[], box: SparklineBox, edges?: readonly number[]): string {
  const bounds = edges?.length === counts.length + 1 ? edges : Array.from({ length: counts.length + 1 }, (_, i) => i);
  const first = bounds[0] ?? 0;
  const span = (bounds.at(-1) ?? 0) - first;
  const densities = counts.map((count, i) => {
    const width = (bounds[i + 1] as number) - (bounds[i] as number);
    return width > 0 && count > 0 ? count / width : 0;
  });
  const highest = Math.max(0, ...densities);
  if (!(span > 0) || highest === 0) return '';
  const steps = densities.map((density, i) => {
    const top = density === 0 ? box.height : box.height - Math.max(1, (density / highest) * box.height);
    const right = (((bounds[i + 1] as number) - first) / span) * box.width;
    return `V${short(top)}H${short(right)}`;
  });
  return `M0 ${short(box.height)}${steps.join('')}V${short(box.height)}Z`;
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
