import type { NumberVector } from '../../engine/columns/vector.ts';
import { lazily } from '../../engine/generators/entities/lazily.ts';
import { layNumbers } from '../kernels/lay-numbers.ts';
import { type Guide, MOST_CELLS, MOST_EDGES } from '../kernels/look-kernels.ts';
import type { Moments } from '../statistics/moments.ts';

/** Adds the values of a vector's first rows, at most 4096, to the counts of their bins; gives the moments of those values. */
type CountBins = (vector: NumberVector, rows: number, counts: Float64Array) => Moments;

/** Cells that lead to bins, and how many bins, by their middles, they find at once. */
interface MadeGuide extends Guide {
  readonly sure: number;
}

const MOSTLY = 0.9;

/**
 * Counts values into the bins between rising edges: one look into a table, and seldom a step more. Cells of the table are
 * alike in width, or, where edges crowd at one end, as wide as their numbers are large.
 */
export function binCounter(edges: Float64Array): CountBins {
  if (edges.length > MOST_EDGES) throw new RangeError(`binCounter: ${edges.length} edges are more than ${MOST_EDGES}`);
  // A report that only adds up what others have counted needs none.
  const guide = lazily(() => {
    const floating = floatingGuide(edges);
    if (floating !== undefined && floating.sure >= MOSTLY * edges.length) return floating;
    const even = evenGuide(edges);
    return floating !== undefined && floating.sure > even.sure ? floating : even;
  });
  return (vector, rows, counts) => {
    const machine = layNumbers(vector, rows);
    // Deviations from some value of the block lose fewer digits than the values would.
    const shift = rows > 0 ? (vector.values[0] as number) : 0;
    machine.spread(rows, vector.valid !== undefined, shift, guide());
    for (let bin = 0; bin <= edges.length; bin++)
      counts[bin] = (counts[bin] as number) + (machine.counts[bin] as number);
    const [sum = 0, squares = 0, count = 0] = machine.results;
    if (count === 0) return { count, mean: 0, squares: 0 };
    return { count, mean: shift + sum / count, squares: Math.max(0, squares - (sum * sum) / count) };
  };
}

function evenGuide(edges: Float64Array): MadeGuide {
  const last = edges.length;
  const low = edges[0] ?? 0;
  const width = (edges[last - 1] ?? 0) - low;
  const scale = width > 0 ? MOST_CELLS / width : 0;
  const top = MOST_CELLS - 1;
  const cellOf = (value: number) => {
    const place = (value - low) * scale;
    return place <= 0 ? 0 : place >= top ? top : Math.floor(place);
  };
  // One cell more on either side, so that rounding never skips an edge.
  const cells = guideCells(edges, MOST_CELLS, cellOf, scale === 0 ? MOST_CELLS : 1);
  return { isFloating: false, low, scale, bits: 0, base: 0, top, cells, edges, sure: sureBins(edges, cells, cellOf) };
}

const one = new Float64Array(1);
const words = new Int32Array(one.buffer);
/** Where the word with sign, exponent and first digits of a number stands. */
const HIGH = new Uint8Array(Float64Array.of(1).buffer)[7] === 0x3f ? 1 : 0;

function highWord(value: number): number {
  one[0] = value;
  return words[HIGH] as number;
}

/** By the leading bits of numbers, which rise with them; undefined where all edges are below zero. */
function floatingGuide(edges: Float64Array): MadeGuide | undefined {
  const last = edges.length;
  const least = edges.find((edge) => edge > 0);
  if (least === undefined) return undefined;
  const [from, to] = [highWord(least), highWord(edges[last - 1] as number)];
  let bits = 0;
  while ((to >> bits) - (from >> bits) > MOST_CELLS - 3) bits++;
  const base = (from >> bits) - 1;
  const size = (to >> bits) - base + 2;
  const top = size - 1;
  const cellOf = (value: number) => Math.max(0, Math.min(top, (highWord(value) >> bits) - base));
  const cells = guideCells(edges, size, cellOf, 0);
  return { isFloating: true, low: 0, scale: 0, bits, base, top, cells, edges, sure: sureBins(edges, cells, cellOf) };
}

/**
 * The bin of the values of each cell; the complement of the first one, where an edge cuts it.
 *
 * @param reach how many cells beside that of an edge it may cut as well
 */
function guideCells(edges: Float64Array, size: number, cellOf: (value: number) => number, reach: number): Int16Array {
  const cells = new Int16Array(size);
  let free = 0;
  edges.forEach((edge, bin) => {
    const cell = cellOf(edge);
    const from = Math.max(free, cell - reach);
    const end = Math.min(size, cell + reach + 1);
    cells.fill(bin, free, from).fill(~bin, from, Math.max(from, end));
    free = Math.max(free, end);
  });
  return cells.fill(edges.length, free);
}

function sureBins(edges: Float64Array, cells: Int16Array, cellOf: (value: number) => number): number {
  let sure = 0;
  for (let i = 1; i < edges.length; i++) {
    const middle = ((edges[i - 1] as number) + (edges[i] as number)) / 2;
    if ((cells[cellOf(middle)] as number) >= 0) sure++;
  }
  return sure;
}
