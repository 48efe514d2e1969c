import { fillContiguous } from '../../src/engine/random/fill-uniforms.ts';
import { streamKey } from '../../src/engine/random/stream-key.ts';

/** `count` uniforms of a named stream, for tests that need arguments spread over a range. */
export function uniforms(name: string, count: number, seed = 1): Float64Array {
  const out = new Float64Array(count);
  fillContiguous(streamKey(seed, name, '', 'test'), 0, count, out);
  return out;
}
