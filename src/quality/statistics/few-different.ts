/** Different fingerprints, up to so many: plain data, kept whole until they are too many. */
export interface FewDifferent {
  readonly lanes0: Uint32Array;
  readonly lanes1: Uint32Array;
  count: number;
  /** Set where there were more, of which none is kept. */
  isFull: boolean;
}

const SLOTS = 2048;
const MOST = 1024;

/** None yet. */
export function startFew(): FewDifferent {
  return { lanes0: new Uint32Array(SLOTS), lanes1: new Uint32Array(SLOTS), count: 0, isFull: false };
}

/** Adds a value by two independent hashes of it. */
export function addToFew(few: FewDifferent, hash0: number, hash1: number): void {
  if (few.isFull) return;
  const { lanes0, lanes1 } = few;
  // An empty slot holds zeros.
  const lane1 = hash0 === 0 && hash1 === 0 ? 1 : hash1;
  let slot = hash0 & (SLOTS - 1);
  while (lanes0[slot] !== 0 || lanes1[slot] !== 0) {
    if (lanes0[slot] === hash0 && lanes1[slot] === lane1) return;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (few.count === MOST) {
    few.isFull = true;
    return;
  }
  lanes0[slot] = hash0;
  lanes1[slot] = lane1;
  few.count++;
}

/** Adds all values of another set. */
export function foldFew(total: FewDifferent, { lanes0, lanes1, isFull }: FewDifferent): void {
  if (isFull) total.isFull = true;
  for (let slot = 0; slot < SLOTS && !total.isFull; slot++)
    if (lanes0[slot] !== 0 || lanes1[slot] !== 0) addToFew(total, lanes0[slot] as number, lanes1[slot] as number);
}
