import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/engine/math/exp.ts';
import { expm1 } from '../../../src/engine/math/expm1.ts';
import { log } from '../../../src/engine/math/log.ts';
import { log1p } from '../../../src/engine/math/log1p.ts';
import { pow } from '../../../src/engine/math/pow.ts';
import { uniforms } from '../../helpers/arguments.ts';
import { fixed, fixedExp, fixedLog, fixedOne, times, ulpError } from '../../helpers/high-precision.ts';

const spread = (name: string, map: (u: number, i: number) => number) => Array.from(uniforms(name, 300), map);

/** Numbers of every size: (1 + u) 2^k with k over the whole range of doubles, subnormal ones included. */
const everySize = spread('every size', (u, i) => (1 + u) * 2 ** (-1070 + 7 * i));
const nearZero = spread('near zero', (u, i) => (u - 0.5) * 10 ** -(i % 18));

function worst(points: readonly number[], error: (x: number) => number): number {
  let most = 0;
  for (const x of points) most = Math.max(most, error(x));
  return most;
}

describe('exp', () => {
  it('is within 1 ulp of the exact value, subnormal results included', () => {
    const points = [
      ...spread('exp', (u) => u * 1455 - 745),
      ...spread('small', (u) => u * 8 - 4),
      ...nearZero,
      709.78,
      -745,
    ];
    expect(worst(points, (x) => ulpError(exp(x), fixedExp(fixed(x))))).toBeLessThan(1);
  });

  it('has the limits of the exponential', () => {
    expect([exp(0), exp(-0), exp(Infinity), exp(-Infinity), exp(710), exp(-746)]).toEqual([
      1,
      1,
      Infinity,
      0,
      Infinity,
      0,
    ]);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(-745.1332191019411)).toBe(2 ** -1074);
    expect(exp(Number.NaN)).toBeNaN();
  });
});

describe('expm1', () => {
  it('is within 1 ulp of the exact value', () => {
    const points = [...spread('expm1', (u) => u * 760 - 50), ...spread('small', (u) => u * 4 - 2), ...nearZero];
    expect(worst(points, (x) => ulpError(expm1(x), fixedExp(fixed(x)) - fixedOne))).toBeLessThan(1);
  });

  it('has the limits of e^x - 1', () => {
    expect([expm1(0), expm1(-0), expm1(Infinity), expm1(-Infinity), expm1(-40)]).toEqual([0, -0, Infinity, -1, -1]);
    expect(expm1(1e-300)).toBe(1e-300);
    expect(expm1(Number.NaN)).toBeNaN();
  });
});

describe('log', () => {
  it('is within 1 ulp of the exact value for numbers of every size', () => {
    const nearOne = nearZero.map((x) => 1 + x);
    const points = [
      ...everySize.slice(0, 290),
      ...nearOne.filter((x) => x !== 1),
      ...spread('log', (u) => u),
      2 ** -1074,
    ];
    expect(worst(points, (x) => ulpError(log(x), fixedLog(fixed(x))))).toBeLessThan(1);
  });

  it('has the limits of the logarithm', () => {
    expect([log(1), log(0), log(-0), log(Infinity)]).toEqual([0, -Infinity, -Infinity, Infinity]);
    expect([log(-1), log(-Infinity), log(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
  });
});

describe('log1p', () => {
  it('is within 1 ulp of the exact value', () => {
    const points = [
      ...nearZero,
      ...spread('log1p', (u) => u * 3 - 0.9999),
      ...everySize.filter((x) => x > 1e-290 && x < 1e305),
      2 ** 53,
      2 ** 53 - 1,
      -0.2928932188134524,
      0.41421356237309503,
    ];
    expect(worst(points, (x) => ulpError(log1p(x), fixedLog(fixedOne + fixed(x))))).toBeLessThan(1);
  });

  it('has the limits of log(1 + x)', () => {
    expect([log1p(0), log1p(-0), log1p(-1), log1p(Infinity)]).toEqual([0, -0, -Infinity, Infinity]);
    expect([log1p(-1.5), log1p(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
    expect(log1p(1e-300)).toBe(1e-300);
  });
});

describe('pow', () => {
  const error = (x: number, y: number) => ulpError(pow(x, y), fixedExp(times(fixed(y), fixedLog(fixed(x)))));

  it('is within 1 ulp of the exact value over the whole range of results', () => {
    const bases = [...spread('bases', (u) => u * 3 + 1e-9), ...everySize.filter((x) => x < 1e300)];
    const results = uniforms('exponents', bases.length);
    let most = error(1.05, 30);
    bases.forEach((x, i) => {
      const y = (((results[i] as number) - 0.5) * 2000) / Math.log2(x);
      if (Math.abs(y) < 1e12) most = Math.max(most, error(x, y));
    });
    for (const x of nearZero.filter((offset) => Math.abs(offset) < 0.05 && 1 + offset !== 1)) {
      most = Math.max(most, error(1 + x, 3.7), error(1 + x, -12345.678));
    }
    expect(most).toBeLessThan(1);
  });

  it('is exact for powers that are whole numbers', () => {
    for (let k = -1074; k < 1024; k++) expect(pow(2, k)).toBe(2 ** k);
    for (let k = 0; k <= 22; k++) expect(pow(10, k)).toBe(Number(10n ** BigInt(k)));
    for (let x = 1; x <= 200; x++) expect([pow(x, 2), pow(-x, 3)]).toEqual([x * x, -x * x * x]);
  });

  it("treats zeros, infinities, NaN and negative bases as the language's own power does", () => {
    const bases = [0, -0, 1, -1, 2, -2, 0.5, -0.5, Infinity, -Infinity, Number.NaN, 1e300, -1e300, 2 ** -1074, 2 ** 70];
    const exponents = [0, -0, 1, -1, 2, -3, 0.5, -0.5, Infinity, -Infinity, Number.NaN, 1e300, -1e300, 2 ** 53 - 1];
    for (const x of bases) {
      for (const y of exponents) {
        const expected = x ** y;
        const got = pow(x, y);
        const isClose = Object.is(got, expected) || Math.abs(got - expected) <= 1e-15 * Math.abs(expected);
        expect(isClose, `pow(${x}, ${y}) = ${got}, not ${expected}`).toBe(true);
      }
    }
  });
});
