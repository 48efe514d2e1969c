import { gather } from './gather.ts';
import type { Vector } from './vector.ts';

/** For picks of which some are -1: the place of each among those that are not, -1 kept; undefined where all are found. */
export function foundPlaces(picks: Float64Array): Float64Array | undefined {
  let found = 0;
  for (let i = 0; i < picks.length; i++) if ((picks[i] as number) >= 0) found++;
  if (found === picks.length) return undefined;
  let place = 0;
  return picks.map((pick) => (pick < 0 ? -1 : place++));
}

/** The values at the given places, null where a place is -1. */
export function gatherFound(source: Vector, index: Float64Array): Vector {
  const valid = new Uint8Array(index.length);
  const values = gather(
    source,
    index.filter((place) => place >= 0),
  );
  let at = 0;
  for (let i = 0; i < index.length; i++) {
    if ((index[i] as number) < 0) continue;
    valid[i] = values.valid === undefined ? 1 : (values.valid[at] as number);
    at++;
  }
  return { ...spread(values, index), valid };
}

/** Puts dense values at the places that are found; the others hold nothing. */
function spread(values: Vector, index: Float64Array): Vector {
  let at = 0;
  switch (values.storage) {
    case 'number': {
      const out = new Float64Array(index.length);
      for (let i = 0; i < index.length; i++) if ((index[i] as number) >= 0) out[i] = values.values[at++] as number;
      return { storage: 'number', values: out };
    }
    case 'dictionary': {
      const codes = new Int32Array(index.length);
      for (let i = 0; i < index.length; i++) if ((index[i] as number) >= 0) codes[i] = values.codes[at++] as number;
      return { storage: 'dictionary', codes, dictionary: values.dictionary };
    }
    case 'text': {
      const offsets = new Uint32Array(index.length + 1);
      for (let i = 0; i < index.length; i++) {
        if ((index[i] as number) >= 0) at++;
        offsets[i + 1] = values.offsets[at] as number;
      }
      return { storage: 'text', bytes: values.bytes, offsets };
    }
  }
}
