import type { NumberVector } from '../../engine/columns/vector.ts';
import { lazily } from '../../engine/generators/entities/lazily.ts';

/** Adds the values of a vector's first rows to the counts of their bins. */
type CountBins = (vector: NumberVector, rows: number, counts: Float64Array) => void;

/** Cells that lead to bins. */
interface Guide {
  /** How many bins, by their middles, are found at once. */
  readonly sure: number;
  readonly count: CountBins;
}

const CELLS = 4096;
const MOSTLY = 0.9;

/**
 * Counts values into the bins between rising edges: one look into a table, and seldom a step more. Cells of the table are
 * alike in width, or, where edges crowd at one end, as wide as their numbers are large.
 */
export function binCounter(edges: Float64Array): CountBins {
  // A report that only adds up what others have counted needs none.
  const guide = lazily(() => {
    const floating = floatingGuide(edges);
    if (floating !== undefined && floating.sure >= MOSTLY * edges.length) return floating;
    const even = evenGuide(edges);
    return floating !== undefined && floating.sure > even.sure ? floating : even;
  });
  return (vector, rows, counts) => guide().count(vector, rows, counts);
}

function evenGuide(edges: Float64Array): Guide {
  const last = edges.length;
  const low = edges[0] ?? 0;
  const width = (edges[last - 1] ?? 0) - low;
  const scale = width > 0 ? CELLS / width : 0;
  const top = CELLS - 1;
  const cellOf = (value: number) => {
    const place = (value - low) * scale;
    return place <= 0 ? 0 : place >= top ? top : Math.floor(place);
  };
  // One cell more on either side, so that rounding never skips an edge.
  const startOf = (cell: number) => (cell <= 1 ? -Infinity : low + ((cell - 1) / CELLS) * width);
  const endOf = (cell: number) => (scale === 0 || cell >= top - 1 ? Infinity : low + ((cell + 2) / CELLS) * width);
  const cells = guideCells(edges, CELLS, startOf, endOf);
  return {
    sure: sureBins(edges, cells, cellOf),
    count({ values, valid }, rows, counts) {
      for (let i = 0; i < rows; i++) {
        if (valid !== undefined && valid[i] === 0) continue;
        const value = values[i] as number;
        const place = (value - low) * scale;
        let bin = cells[place <= 0 ? 0 : place >= top ? top : place | 0] as number;
        if (bin < 0) {
          bin = ~bin;
          while (bin < last && (edges[bin] as number) < value) bin++;
        }
        counts[bin] = (counts[bin] as number) + 1;
      }
    },
  };
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
function floatingGuide(edges: Float64Array): Guide | undefined {
  const last = edges.length;
  const least = edges.find((edge) => edge > 0);
  if (least === undefined) return undefined;
  const [from, to] = [highWord(least), highWord(edges[last - 1] as number)];
  let shift = 0;
  while ((to >> shift) - (from >> shift) > CELLS - 3) shift++;
  const base = (from >> shift) - 1;
  const size = (to >> shift) - base + 2;
  const top = size - 1;
  const cellOf = (value: number) => Math.max(0, Math.min(top, (highWord(value) >> shift) - base));
  const startOf = (cell: number) => {
    if (cell === 0) return -Infinity;
    if (cell >= size) return Infinity;
    words[1 - HIGH] = 0;
    words[HIGH] = (cell + base) << shift;
    return one[0] as number;
  };
  const cells = guideCells(edges, size, startOf, (cell) => startOf(cell + 1));
  return {
    sure: sureBins(edges, cells, cellOf),
    count({ values, valid }, rows, counts) {
      const halves = new Int32Array(values.buffer, values.byteOffset, 2 * rows);
      for (let i = 0; i < rows; i++) {
        if (valid !== undefined && valid[i] === 0) continue;
        const cell = ((halves[2 * i + HIGH] as number) >> shift) - base;
        let bin = cells[cell < 0 ? 0 : cell > top ? top : cell] as number;
        if (bin < 0) {
          const value = values[i] as number;
          bin = ~bin;
          while (bin < last && (edges[bin] as number) < value) bin++;
        }
        counts[bin] = (counts[bin] as number) + 1;
      }
    },
  };
}

/** The bin of the values of each cell, from its start up to its end; the complement of the first one, where an edge cuts it. */
function guideCells(
  edges: Float64Array,
  size: number,
  startOf: (cell: number) => number,
  endOf: (cell: number) => number,
): Int32Array {
  const cells = new Int32Array(size);
  let bin = 0;
  for (let cell = 0; cell < size; cell++) {
    const start = startOf(cell);
    while (bin < edges.length && (edges[bin] as number) < start) bin++;
    cells[cell] = bin === edges.length || (edges[bin] as number) >= endOf(cell) ? bin : ~bin;
  }
  return cells;
}

function sureBins(edges: Float64Array, cells: Int32Array, cellOf: (value: number) => number): number {
  let sure = 0;
  for (let i = 1; i < edges.length; i++) {
    const middle = ((edges[i - 1] as number) + (edges[i] as number)) / 2;
    if ((cells[cellOf(middle)] as number) >= 0) sure++;
  }
  return sure;
}
