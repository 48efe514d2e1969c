import { describe, expect, it } from 'vitest';
import { delayDrawer } from '../../../src/engine/generators/delays/delay-drawer.ts';
import { delayTable } from '../../../src/engine/generators/delays/delay-table.ts';
import type { ContinuousLaw } from '../../../src/engine/laws/continuous-law.ts';
import { exponentialLaw } from '../../../src/engine/laws/exponential-law.ts';
import { gammaLaw } from '../../../src/engine/laws/gamma-law.ts';
import { lognormalLaw } from '../../../src/engine/laws/lognormal-law.ts';
import { uniforms } from '../../helpers/arguments.ts';

const HOUR = 3600000;
const DAY = 24 * HOUR;
const laws: readonly (readonly [string, ContinuousLaw])[] = [
  ['gamma, shape 2', gammaLaw(2 * DAY, 2)],
  ['gamma, shape 0.3', gammaLaw(3 * DAY, 0.3)],
  ['gamma, shape 60', gammaLaw(14 * DAY, 60)],
  ['exponential', exponentialLaw(36 * HOUR)],
  ['lognormal', lognormalLaw(5 * DAY, 1.2)],
];
/** The first run draws by the quantile itself, the second by the table. */
const COUNT = 12000;
const MARCH = 1772323200000;

describe.each(laws)('delays of a law: %s', (name, law) => {
  const drawn = uniforms(`delays ${name}`, COUNT);
  const starts = Float64Array.from(uniforms(`starts ${name}`, COUNT), (u) => MARCH + Math.floor(u * 90 * DAY));

  it.each([1, 1000, DAY])('are to the last bit those of its quantile, on a grid of %d ms', (grid) => {
    const draw = delayDrawer(law);
    const before = MARCH + 60 * DAY;
    for (let run = 0; run < 2; run++) {
      const [values, valid] = [drawn.slice(), new Uint8Array(COUNT).fill(1)];
      const known = Uint8Array.from(drawn, (_, i) => (i % 10 === 3 ? 0 : 1));
      const empty = draw(values, valid, { starts, known, before, grid });
      let different = 0;
      let missing = 0;
      for (let i = 0; i < COUNT; i++) {
        const u = drawn[i] as number;
        const time = (starts[i] as number) + law.quantile(u, 1 - u);
        const isKnown = known[i] === 1 && time < before;
        if (!isKnown) missing++;
        if (values[i] !== (isKnown ? Math.floor(time / grid) * grid : 0) || valid[i] !== (isKnown ? 1 : 0)) different++;
      }
      expect(different).toBe(0);
      expect(empty).toBe(missing);
    }
  });

  it('are nowhere in a cell farther from its cubic than the table says, and mostly much closer than a second', () => {
    const { cells, coefficients, errors } = delayTable(law);
    let close = 0;
    let farthest = 0;
    for (let i = 0; i < COUNT; i++) {
      const u = drawn[i] as number;
      const cell = Math.floor(u * cells);
      const t = u * cells - cell;
      const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = coefficients.subarray(4 * cell, 4 * cell + 4);
      const error = errors[cell] as number;
      if (error < 100) close++;
      if (error === Infinity) continue;
      const distance = Math.abs(((c3 * t + c2) * t + c1) * t + c0 - law.quantile(u, 1 - u));
      farthest = Math.max(farthest, (distance - 0.002) / error);
    }
    // Of the sixteenfold that is allowed for, a fourth is never needed.
    expect(farthest).toBeLessThan(0.25);
    expect(close / COUNT).toBeGreaterThan(0.9);
  });
});
