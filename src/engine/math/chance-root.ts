import { log } from './log.ts';

/** One step of third order from here is below the last digit. */
const CLOSE_ENOUGH = 1e-5;
const MOST_STEPS = 200;

/**
 * The place between `low` and `high` at which a chance that rises or falls there has the wanted value.
 *
 * Halley's method where the chance is right by half already, Newton's on its logarithm before, both kept inside a bracket
 * that is halved (on a logarithmic scale where it spans more than a factor of four) when a step would leave it.
 *
 * @param wanted above 0
 * @param start inside the bracket
 * @param low at least 0
 * @param high may be infinite
 * @param slope the derivative of the chance; its sign must not change
 * @param curvature the derivative of the slope, divided by the slope
 */
export function chanceRoot(
  wanted: number,
  start: number,
  low: number,
  high: number,
  chance: (x: number) => number,
  slope: (x: number) => number,
  curvature: (x: number) => number,
): number {
  let below = low;
  let above = high;
  let x = start;
  for (let i = 0; i < MOST_STEPS; i++) {
    const ratio = chance(x) / wanted;
    const unit = wanted / slope(x);
    const step = stepFrom(ratio, unit, x, curvature);
    if (step > 0) below = x;
    else if (step < 0) above = x;
    else return x;
    const next = x + step;
    if (next === x) return x;
    const isInside = next > below && next < above;
    if (isInside && ratio > 1 - CLOSE_ENOUGH && ratio < 1 + CLOSE_ENOUGH) return next;
    const to = isInside ? next : middle(below, above);
    if (to === x || to === below || to === above) return to;
    x = to;
  }
  return x;
}

function stepFrom(ratio: number, unit: number, x: number, curvature: (x: number) => number): number {
  if (ratio > 1.5 || ratio < 0.6) {
    if (ratio > 0 && Math.abs(unit) < Infinity) return -log(ratio) * ratio * unit;
    // Where chance or slope underflow, only the direction is known.
    return ratio > 1 ? -unit : unit;
  }
  const newton = (1 - ratio) * unit;
  return newton / (1 + Math.max(-0.5, Math.min(1, 0.5 * newton * curvature(x))));
}

function middle(below: number, above: number): number {
  if (above === Infinity) return below === 0 ? 1 : below * 4;
  if (below === 0) return above / 16;
  return above > 4 * below ? Math.sqrt(below) * Math.sqrt(above) : (below + above) / 2;
}
