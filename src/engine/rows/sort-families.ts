/** The parallel arrays of a set of children, sorted together. */
export interface SortableChildren {
  readonly timeUniforms: Float64Array;
  readonly draws: Int32Array;
  readonly lanes0: Uint32Array;
  readonly lanes1: Uint32Array;
}

const SMALL = 24;

/** Puts the children of each parent in order of (time uniform, draw), in place. */
export function sortFamilies(starts: Int32Array, children: SortableChildren): void {
  for (let parent = 0; parent + 1 < starts.length; parent++) {
    const start = starts[parent] as number;
    const end = starts[parent + 1] as number;
    if (end - start < 2) continue;
    if (end - start <= SMALL) insertionSort(start, end, children);
    else indexSort(start, end, children);
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

function indexSort(start: number, end: number, { timeUniforms, draws, lanes0, lanes1 }: SortableChildren): void {
  const order = new Int32Array(end - start);
  for (let i = 0; i < order.length; i++) order[i] = start + i;
  // Draws rise with the index here, so the index breaks ties as the draw would.
  order.sort((a, b) => (timeUniforms[a] as number) - (timeUniforms[b] as number) || a - b);
  for (const array of [timeUniforms, draws, lanes0, lanes1]) {
    const before = array.slice(start, end);
    for (let i = 0; i < order.length; i++) array[start + i] = before[(order[i] as number) - start] as number;
  }
}
