import { describe, expect, it } from 'vitest';
import { ARRAY_BLOCK, type ArrayMachine } from '../../../src/engine/math/arrays/array-machine.ts';
import { typescriptArrays } from '../../../src/engine/math/arrays/typescript-arrays.ts';
import { wasmArrays } from '../../../src/engine/math/arrays/wasm-arrays.ts';
import { fillContiguous } from '../../../src/engine/random/fill-uniforms.ts';
import { streamKey } from '../../../src/engine/random/stream-key.ts';

const BLOCKS = 40;

const uniforms = new Float64Array(BLOCKS * ARRAY_BLOCK);
fillContiguous(streamKey(7, 'array', 'value', 'value'), 0, uniforms.length, uniforms);
const edges = [2 ** -53, 0.075, 0.075 - 2 ** -54, 0.925, 0.925 + 2 ** -53, 0.5, 1 - 2 ** -53, 1e-12, 1e-300];

/** Numbers of a block: those that are apt to go wrong first, then random ones. */
function filled(block: number, count: number, odd: readonly number[], random: (u: number) => number): Float64Array {
  const drawn = uniforms.subarray(block * ARRAY_BLOCK, block * ARRAY_BLOCK + count);
  return Float64Array.from(drawn, (u, i) => (block === 0 ? odd[i] : undefined) ?? random(u));
}

const keys = [0x9e3779b9 | 0, -1, 0, 1, 0x7fffffff, -2147483648] as const;
const network = (size: number) => {
  const bits = Math.ceil(Math.log2(size));
  return { size, lowBits: bits - (bits >> 1), highBits: bits >> 1, keys };
};

const kernels: readonly {
  readonly name: string;
  readonly odd: readonly number[];
  readonly random: (u: number) => number;
  readonly run: (machine: ArrayMachine, count: number) => void;
}[] = [
  {
    name: 'exponentials',
    odd: [
      0,
      -0,
      1,
      -1,
      699.9,
      700.1,
      -700.1,
      709.7,
      709.8,
      710,
      -708.5,
      -740,
      -745.2,
      -800,
      Infinity,
      -Infinity,
      Number.NaN,
    ],
    random: (u) => (u - 0.5) * 1480,
    run: (machine, count) => machine.exponentials(count, 35, 1.0001),
  },
  {
    name: 'exponentials near zero',
    odd: [],
    random: (u) => u * 6 - 3,
    run: (machine, count) => machine.exponentials(count, 35, 0.8),
  },
  {
    name: 'normal quantiles',
    odd: [...edges, 0, 1, -1, 2, Number.NaN],
    random: (u) => u,
    run: (machine, count) => machine.normalQuantiles(count),
  },
  {
    name: 'normal quantiles far out',
    odd: [],
    random: (u) => 10 ** (-16 * u),
    run: (machine, count) => machine.normalQuantiles(count),
  },
  {
    name: 'whole units',
    odd: [0, -0, 0.005, -0.005, 0.015, -0.015, 1e15, -1e15, 5, -5, -0.001, 0.001],
    random: (u) => u * 20 - 10,
    run: (machine, count) => machine.wholeUnits(count, -8.5, 9.25, 100),
  },
  {
    name: 'places on a grid',
    odd: [...edges, 0],
    random: (u) => u,
    run: (machine, count) => machine.gridPlaces(count, -1_704_067_200_000, 63_158_400_123, 60_000, 61_454_280_000),
  },
  ...[257, 1000, 65536, 1_000_000, 2 ** 31].map((size) => ({
    name: `images of ${size} places`,
    odd: [0, 1, size - 1],
    random: (u: number) => Math.floor(u * size),
    run: (machine: ArrayMachine, count: number) => machine.permuted(count, network(size)),
  })),
];

describe('arithmetic on arrays by WebAssembly', () => {
  it.each(kernels)('gives the bits of TypeScript: $name', ({ odd, random, run }) => {
    const fast = wasmArrays(ARRAY_BLOCK);
    if (fast === undefined) throw new Error('there is no WebAssembly here');
    const slow = typescriptArrays(ARRAY_BLOCK);
    for (let block = 0; block < BLOCKS; block++) {
      const count = block % 3 === 0 ? ARRAY_BLOCK : ARRAY_BLOCK - block;
      const numbers = filled(block, count, odd, random);
      const results = [fast, slow].map((machine) => {
        machine.values.fill(0);
        machine.values.set(numbers);
        run(machine, count);
        return machine.values.subarray(0, count);
      });
      const [made, expected] = results as [Float64Array, Float64Array];
      const different = made.findIndex((value, i) => !Object.is(value, expected[i]));
      expect(different, `block ${block}: ${numbers[different]} became ${made[different]}`).toBe(-1);
    }
  });
});
