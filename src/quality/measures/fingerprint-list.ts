import type { Fingerprints } from '../statistics/fingerprints.ts';

/** Fingerprints of rows, in pieces: plain data, so that a worker can hand them on. */
export interface FingerprintList {
  readonly pieces: Fingerprints[];
}

/** All fingerprints of a list, ascending. */
export function sortedFingerprints({ pieces }: FingerprintList): BigUint64Array {
  const sorted = new BigUint64Array(pieces.reduce((sum, { lanes0 }) => sum + lanes0.length, 0));
  const words = new Uint32Array(sorted.buffer);
  let at = 0;
  for (const { lanes0, lanes1 } of pieces) {
    for (let i = 0; i < lanes0.length; i++) {
      words[at++] = lanes0[i] as number;
      words[at++] = lanes1[i] as number;
    }
  }
  return sorted.sort();
}

/** How many fingerprints came before. */
export function countRepeats(list: FingerprintList): number {
  const sorted = sortedFingerprints(list);
  let repeats = 0;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeats++;
  return repeats;
}

/** How many fingerprints of a list are in no other. */
export function countStrangers(list: FingerprintList, known: FingerprintList): number {
  const [sorted, among] = [sortedFingerprints(list), sortedFingerprints(known)];
  let [strangers, at] = [0, 0];
  for (const each of sorted) {
    while (at < among.length && (among[at] as bigint) < each) at++;
    if (at >= among.length || among[at] !== each) strangers++;
  }
  return strangers;
}
