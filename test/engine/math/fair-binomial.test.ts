import { describe, expect, it } from 'vitest';
import { fairBinomialQuantile } from '../../../src/engine/math/fair-binomial.ts';

/** The exact chance of at most k heads in n fair tosses, with big integers: a numerator over 2^n. */
function exactAtMost(n: number): readonly bigint[] {
  const sums: bigint[] = [];
  let term = 1n;
  let sum = 0n;
  for (let k = 0; k <= n; k++) {
    sum += term;
    sums.push(sum);
    term = (term * BigInt(n - k)) / BigInt(k + 1);
  }
  return sums;
}

/** The least k whose exact chance is at least u, a multiple of 2^-53. */
function exactQuantile(u: number, n: number, sums: readonly bigint[]): number {
  const wanted = BigInt(Math.floor(u * 2 ** 53)) << BigInt(n);
  return sums.findIndex((sum) => sum << 53n >= wanted);
}

describe('the heads of fair tosses', () => {
  it('are those of the exact law, from none to thousands of tosses', () => {
    for (const n of [1, 2, 3, 7, 20, 63, 64, 500, 4097, 8192]) {
      const sums = exactAtMost(n);
      for (let i = 0; i < 200; i++) {
        const u = (Math.floor(((i + 0.5) / 200) * 2 ** 40) * 2 + 1) / 2 ** 41;
        expect(fairBinomialQuantile(u, n), `${n} tosses at ${u}`).toBe(exactQuantile(u, n, sums));
      }
      for (const u of [3 * 2 ** -53, 5 * 2 ** -43, 3 * 2 ** -22, 1 - 3 * 2 ** -22, 1 - 5 * 2 ** -43, 1 - 3 * 2 ** -53])
        expect(fairBinomialQuantile(u, n), `${n} tosses at ${u}`).toBe(exactQuantile(u, n, sums));
    }
  });

  it('lie where the normal law puts them for two thousand million tosses', () => {
    const n = 2 ** 31 - 2;
    const sd = Math.sqrt(n) / 2;
    for (const [u, z] of [
      [0.5, 0],
      [0.975, 1.959963984540054],
      [0.025, -1.959963984540054],
      [0.9999, 3.719016485455709],
    ] as const)
      expect((fairBinomialQuantile(u, n) - n / 2) / sd).toBeCloseTo(z, 4);
  });

  it('are none of none', () => {
    expect(fairBinomialQuantile(0.3, 0)).toBe(0);
  });
});
