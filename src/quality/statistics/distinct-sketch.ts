import { log } from '../../engine/math/log.ts';
import { powerOfTwo } from '../../engine/math/power-of-two.ts';

const BITS = 12;
const REGISTERS = 4096;
const BIAS = 0.7213 / (1 + 1.079 / REGISTERS);

/** The registers of a HyperLogLog (Flajolet and others 2007); merged by their greater ones, in any order. */
export function startSketch(): Uint8Array {
  return new Uint8Array(REGISTERS);
}

/** Adds a value by two independent hashes of it. */
export function addToSketch(registers: Uint8Array, hash0: number, hash1: number): void {
  const register = hash0 >>> (32 - BITS);
  const rank = Math.clz32(hash1) + 1;
  if (rank > (registers[register] as number)) registers[register] = rank;
}

/** Adds all values of another sketch. */
export function foldSketch(total: Uint8Array, next: Uint8Array): void {
  for (let i = 0; i < total.length; i++) total[i] = Math.max(total[i] as number, next[i] as number);
}

/** About how many different values were added: right to 1.6 %, one standard error. */
export function sketchedCount(registers: Uint8Array): number {
  let [sum, empty] = [0, 0];
  for (const rank of registers) {
    sum += powerOfTwo(-rank);
    if (rank === 0) empty++;
  }
  const raw = (BIAS * REGISTERS * REGISTERS) / sum;
  const isSmall = raw <= 2.5 * REGISTERS && empty > 0;
  return Math.floor((isSmall ? REGISTERS * log(REGISTERS / empty) : raw) + 0.5);
}
