/** The parallel arrays of a set of children, sorted together. */
export interface SortableChildren {
  readonly timeUniforms: Float64Array;
  readonly draws: Int32Array;
  readonly lanes0: Uint32Array;
  readonly lanes1: Uint32Array;
}

const SMALL = 24;

/**
 * Puts the children of each run in order of (time uniform, draw), in place; their draws rise inside a run.
 *
 * @param starts where each run begins; one entry more than there are runs
 */
export function sortFamilies(starts: Int32Array, children: SortableChildren): void {
  for (let run = 0; run + 1 < starts.length; run++) {
    const start = starts[run] as number;
    const end = starts[run + 1] as number;
    if (end - start < 2) continue;
    if (end - start <= SMALL) insertionSort(start, end, children);
    else bucketSort(start, end, children);
  }
}

function insertionSort(start: number, end: number, { timeUniforms, draws, lanes0, lanes1 }: SortableChildren): void {
  for (let i = start + 1; i < end; i++) {
    const time = timeUniforms[i] as number;
    if ((timeUniforms[i - 1] as number) <= time) continue;
    const draw = draws[i] as number;
    const lane0 = lanes0[i] as number;
    const lane1 = lanes1[i] as number;
    let j = i - 1;
    for (; j >= start && (timeUniforms[j] as number) > time; j--) {
      timeUniforms[j + 1] = timeUniforms[j] as number;
      draws[j + 1] = draws[j] as number;
      lanes0[j + 1] = lanes0[j] as number;
      lanes1[j + 1] = lanes1[j] as number;
    }
    timeUniforms[j + 1] = time;
    draws[j + 1] = draw;
    lanes0[j + 1] = lane0;
    lanes1[j + 1] = lane1;
  }
}

/** Uniforms fall evenly into as many buckets as there are of them, and next to none is left to be moved afterwards. */
function bucketSort(start: number, end: number, children: SortableChildren): void {
  const count = end - start;
  const times = children.timeUniforms.slice(start, end);
  let least = Infinity;
  let most = -Infinity;
  for (const time of times) {
    if (time < least) least = time;
    if (time > most) most = time;
  }
  if (least === most) return;
  const scale = (count - 1) / (most - least);
  const places = new Int32Array(count + 1);
  for (const time of times) {
    const next = Math.floor((time - least) * scale) + 1;
    places[next] = (places[next] as number) + 1;
  }
  for (let bucket = 0; bucket < count; bucket++)
    places[bucket + 1] = (places[bucket + 1] as number) + (places[bucket] as number);
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const bucket = Math.floor(((times[i] as number) - least) * scale);
    const place = places[bucket] as number;
    order[place] = i;
    places[bucket] = place + 1;
  }
  for (let i = 1; i < count; i++) {
    const row = order[i] as number;
    const time = times[row] as number;
    let j = i - 1;
    for (; j >= 0 && (times[order[j] as number] as number) > time; j--) order[j + 1] = order[j] as number;
    order[j + 1] = row;
  }
  for (let i = 0; i < count; i++) children.timeUniforms[start + i] = times[order[i] as number] as number;
  for (const array of [children.draws, children.lanes0, children.lanes1]) {
    const before = array.slice(start, end);
    for (let i = 0; i < count; i++) array[start + i] = before[order[i] as number] as number;
  }
}
