import type { Point } from './geometry.ts';

/** A line through its bends as an SVG path, straight at both ends and round in between. */
export function linePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = rest.slice(0, -1);
  const steps = bends.map((bend, i) => {
    const next = bends[i + 1] ?? last;
    return `Q${bend.x} ${bend.y} ${(bend.x + next.x) / 2} ${(bend.y + next.y) / 2}`;
  });
  const [bend] = bends;
  const start = bend === undefined ? '' : `L${(first.x + bend.x) / 2} ${(first.y + bend.y) / 2}`;
  return `M${first.x} ${first.y}${start}${steps.join('')}L${last.x} ${last.y}`;
}
