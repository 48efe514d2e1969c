import { describe, expect, it } from 'vitest';
import { studentT } from '../../../src/engine/math/student-t.ts';
import { STUDENT_T } from './mpmath-beta-references.ts';

describe('studentT', () => {
  it('has the chances of the reference, to 1e-14 of each', () => {
    expect(STUDENT_T.length).toBeGreaterThan(60);
    for (const [degrees = 0, t = 0, p = 0] of STUDENT_T) {
      expect(Math.abs(studentT(degrees).cdf(t) / p - 1), `${t} at ${degrees}`).toBeLessThan(1e-14 * (1 - Math.log(p)));
    }
  });

  it('has a quantile that finds the arguments of the reference', () => {
    for (const [degrees = 0, t = 0, p = 0] of STUDENT_T) {
      if (t >= 0) continue;
      const found = studentT(degrees).lowerQuantile(p);
      expect(Math.abs(found / t - 1), `${p} at ${degrees}`).toBeLessThan(1e-12 / Math.min(1, -t));
    }
  });

  it('is the Cauchy law at one degree of freedom', () => {
    const { cdf, lowerQuantile } = studentT(1);
    for (const u of [1e-9, 0.01, 0.2, 0.4, 0.49]) {
      expect(Math.abs(lowerQuantile(u) * Math.tan(Math.PI * u) + 1)).toBeLessThan(1e-12);
      expect(Math.abs(cdf(lowerQuantile(u)) / u - 1)).toBeLessThan(1e-13);
    }
  });

  it('has its limits', () => {
    const { cdf, lowerQuantile } = studentT(3);
    expect([cdf(-Infinity), cdf(0), cdf(Infinity)]).toEqual([0, 0.5, 1]);
    expect([lowerQuantile(0), lowerQuantile(0.5), lowerQuantile(0.6)]).toEqual([-Infinity, 0, Number.NaN]);
  });
});
