/** The seeds every statistical test runs, all of them reported (R9). */
export const SEEDS: readonly number[] = Array.from({ length: 20 }, (_, i) => i + 1);

/** The chance with which a whole test over all seeds may fail on correct data. */
const FAMILY_ERROR = 0.001;

/** Whether the least of several p-values is no smaller than chance allows (Bonferroni). */
export function passesBonferroni(pValues: readonly number[]): boolean {
  return Math.min(...pValues) >= FAMILY_ERROR / pValues.length;
}
