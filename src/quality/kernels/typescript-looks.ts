import { type Guide, LOOK_ROWS, type LookMachine, MOST_EDGES } from './look-kernels.ts';
import { LANE_SEEDS, mixedBits } from './mixed-bits.ts';
import { PRINT_PARTS, PRINT_PRIMES, printRemainder, printWeight } from './print-primes.ts';

/** Where the half of a number with its sign, exponent and first digits stands. */
const HIGH = new Uint8Array(Float64Array.of(1).buffer)[7] === 0x3f ? 1 : 0;
const LONGEST = 255;
const DAY_MS = 86400000;
const HOUR_MS = 3600000;
/** Beyond what rounding takes off a product, in milliseconds. */
const NUDGE = 0.001;

/** The kernels one number at a time: where there is no WebAssembly, and to hold it to. */
export function typescriptLooks(): LookMachine {
  const values = new Float64Array(LOOK_ROWS);
  const halves = new Int32Array(values.buffer);
  const valid = new Uint8Array(LOOK_ROWS);
  const starts = new Int32Array(LOOK_ROWS);
  const sums = new Float64Array(LOOK_ROWS);
  const lanes0 = new Uint32Array(LOOK_ROWS);
  const lanes1 = new Uint32Array(LOOK_ROWS);
  const counts = new Int32Array(MOST_EDGES + 1);
  const prints = new Float64Array(2 * PRINT_PARTS);
  const results = new Float64Array(4);
  const count1 = (place: number) => {
    counts[place] = (counts[place] as number) + 1;
  };
  const cellOf = ({ isFloating, low, scale, bits, base, top }: Guide, row: number) => {
    const cell = isFloating
      ? ((halves[2 * row + HIGH] as number) >> bits) - base
      : ((values[row] as number) - low) * scale;
    return cell <= 0 ? 0 : cell >= top ? top : cell | 0;
  };
  return {
    values,
    valid,
    starts,
    sums,
    lanes0,
    lanes1,
    counts,
    prints,
    results,
    range(count, isNullable, grid) {
      let [min, max, held, off] = [Infinity, -Infinity, 0, 0];
      const unit = grid === 0 ? 1 : grid;
      const perUnit = 1 / unit;
      for (let row = 0; row < count; row++) {
        if (isNullable && valid[row] === 0) continue;
        const value = values[row] as number;
        if (value < min) min = value;
        if (value > max) max = value;
        if (Math.floor(value * perUnit + 0.5) * unit !== value) off++;
        held++;
      }
      results.set([min, max, held, grid === 0 || off === 0 ? 1 : 0]);
    },
    countsUp(count, start, step, from) {
      for (let row = 0; row < count; row++) if (values[row] !== start + step * (from + row)) return false;
      return true;
    },
    spread(count, isNullable, shift, guide) {
      const { cells, edges } = guide;
      counts.fill(0, 0, edges.length + 1);
      let [sum, squares, held] = [0, 0, 0];
      for (let row = 0; row < count; row++) {
        if (isNullable && valid[row] === 0) continue;
        const value = values[row] as number;
        const aside = value - shift;
        sum += aside;
        squares += aside * aside;
        held++;
        let bin = cells[cellOf(guide, row)] as number;
        if (bin < 0) {
          bin = ~bin;
          while (bin < edges.length && (edges[bin] as number) < value) bin++;
        }
        count1(bin);
      }
      results.set([sum, squares, held]);
    },
    runs(count) {
      let found = 0;
      for (let row = 0; row < count; row++)
        if (row === 0 || !Object.is(values[row], values[row - 1])) {
          const areZeros = row > 0 && values[row] === values[row - 1];
          if (!areZeros) starts[found++] = row;
        }
      return found;
    },
    lengths(found) {
      counts.fill(0, 0, LONGEST + 1);
      let most = 0;
      for (let run = 1; run < found - 1; run++) {
        const rows = (starts[run + 1] as number) - (starts[run] as number);
        most = Math.max(most, rows);
        count1(Math.min(LONGEST, rows));
      }
      results.set([most, found > 2 ? (starts[found - 1] as number) - (starts[1] as number) : 0]);
    },
    leading(found) {
      for (let run = 0; run < found; run++) sums[run] = values[starts[run] as number] as number;
    },
    runSums(found, count, isNullable) {
      for (let run = 0, row = 0; run < found; run++) {
        const end = run + 1 < found ? (starts[run + 1] as number) : count;
        let sum = 0;
        for (; row < end; row++) if (!isNullable || valid[row] !== 0) sum += values[row] as number;
        sums[run] = sum;
      }
    },
    fingerprint(count, isFirst, isOfRuns) {
      const source = isOfRuns ? sums : values;
      const words = new Uint32Array(source.buffer);
      for (let i = 0; i < count; i++) {
        // Minus zero is zero.
        const isZero = source[i] === 0;
        const low = isZero ? 0 : (words[2 * i + 1 - HIGH] as number);
        const high = isZero ? 0 : (words[2 * i + HIGH] as number);
        lanes0[i] = mixedBits(isFirst ? LANE_SEEDS[0] : (lanes0[i] as number), low, high);
        lanes1[i] = mixedBits(isFirst ? LANE_SEEDS[1] : (lanes1[i] as number), high, low);
      }
    },
    addPrints(count) {
      const [prime0, prime1] = PRINT_PRIMES;
      for (let key = 0; key < count; key++) {
        const [lane0, lane1] = [lanes0[key] as number, lanes1[key] as number];
        const value = sums[key] as number;
        // The lowest six bits say the part, those above them the weight.
        const part = 2 * (lane0 & (PRINT_PARTS - 1));
        const first = printRemainder(value, prime0) * printWeight(lane0);
        const second = printRemainder(value, prime1) * printWeight(lane1);
        prints[part] = printRemainder((prints[part] as number) + first, prime0);
        prints[part + 1] = printRemainder((prints[part + 1] as number) + second, prime1);
      }
    },
    times(count, isNullable, firstDay) {
      counts.fill(0, 0, 25);
      for (let row = 0; row < count; row++) {
        starts[row] = -1;
        if (isNullable && valid[row] === 0) continue;
        const value = values[row] as number;
        // Rounded products may be one beside the quotient.
        let day = Math.floor(value * (1 / DAY_MS));
        let left = value - day * DAY_MS;
        if (left < 0) {
          day--;
          left += DAY_MS;
        } else if (left >= DAY_MS) {
          day++;
          left -= DAY_MS;
        }
        count1(Math.min(24, Math.floor((left + NUDGE) * (1 / HOUR_MS))));
        if (day >= firstDay) starts[row] = day - firstDay;
      }
    },
    spreadRows(count, multiple, factor, shift) {
      let found = 0;
      for (let row = 0; row < count; row++)
        if (((multiple + Math.imul(row, factor)) | 0) >>> shift === 0) starts[found++] = row;
      return found;
    },
  };
}
