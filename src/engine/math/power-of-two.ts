const LOWEST = -1074;
const HIGHEST = 1023;

const powers = new Float64Array(HIGHEST - LOWEST + 1);
powers[-LOWEST] = 1;
for (let k = 1; k <= HIGHEST; k++) powers[k - LOWEST] = (powers[k - 1 - LOWEST] as number) * 2;
for (let k = -1; k >= LOWEST; k--) powers[k - LOWEST] = (powers[k + 1 - LOWEST] as number) / 2;

/**
 * 2^k, exactly, for an integer k from -1074 to 1023; undefined behaviour outside.
 *
 * A table, since reading and writing exponent bits through typed arrays is slower.
 */
export function powerOfTwo(k: number): number {
  return powers[k - LOWEST] as number;
}
