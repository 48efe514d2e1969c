import type { Histogram } from './histogram.ts';

/** The box a small chart is drawn in, in its own units. */
export interface MiniBox {
  readonly width: number;
  readonly height: number;
}

/** A small chart as SVG paths on one scale: the sample as an area in steps, and the law as a line. */
export interface MiniPaths {
  readonly sample: string;
  readonly law?: string;
}

/** Draws a histogram into a box, rows by area; the highest of sample and law fills the box. */
export function miniPaths({ edges, counts, expected }: Histogram, { width, height }: MiniBox): MiniPaths {
  const first = edges[0] ?? 0;
  const span = (edges[counts.length] ?? first) - first;
  const density = (rows: number, bar: number) => {
    const room = (edges[bar + 1] as number) - (edges[bar] as number);
    return room > 0 ? rows / room : 0;
  };
  const sampled = counts.map(density);
  const lawful = expected?.map(density);
  const highest = Math.max(0, ...sampled, ...(lawful ?? []));
  if (!(span > 0) || highest === 0) return { sample: '' };
  const x = (value: number) => short(((value - first) / span) * width);
  const y = (value: number) => short(height - (value / highest) * height);
  const steps = sampled.map((value, bar) => `V${y(value)}H${x(edges[bar + 1] as number)}`);
  const sample = `M0 ${height}${steps.join('')}V${height}Z`;
  if (lawful === undefined) return { sample };
  const middles = lawful.map((value, bar) => {
    return `${x(((edges[bar] as number) + (edges[bar + 1] as number)) / 2)} ${y(value)}`;
  });
  return { sample, law: `M${middles.join('L')}` };
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
