import type { BlockMemory } from './block-memory.ts';
import type { Vector } from './vector.ts';

/** The values at the given places: element i of the result is element `index[i]` of the source. */
export function gather(source: Vector, index: Int32Array | Float64Array, memory?: BlockMemory): Vector {
  const valid = source.valid === undefined ? undefined : gatherBytes(source.valid, index, memory);
  const nulls = valid === undefined ? {} : { valid };
  switch (source.storage) {
    case 'number': {
      const values = memory?.numbers(index.length) ?? new Float64Array(index.length);
      for (let i = 0; i < index.length; i++) values[i] = source.values[index[i] as number] as number;
      return { storage: 'number', values, ...nulls };
    }
    case 'dictionary': {
      const codes = memory?.integers(index.length) ?? new Int32Array(index.length);
      for (let i = 0; i < index.length; i++) codes[i] = source.codes[index[i] as number] as number;
      return { storage: 'dictionary', codes, dictionary: source.dictionary, ...nulls };
    }
    case 'text':
      return { storage: 'text', ...gatherText(source.bytes, source.offsets, index, memory), ...nulls };
  }
}

function gatherBytes(source: Uint8Array, index: Int32Array | Float64Array, memory?: BlockMemory): Uint8Array {
  const out = memory?.bytes(index.length) ?? new Uint8Array(index.length);
  for (let i = 0; i < index.length; i++) out[i] = source[index[i] as number] as number;
  return out;
}

function gatherText(
  bytes: Uint8Array,
  starts: Uint32Array,
  index: Int32Array | Float64Array,
  memory: BlockMemory | undefined,
) {
  const offsets = memory?.lanes(index.length + 1) ?? new Uint32Array(index.length + 1);
  offsets[0] = 0;
  let size = 0;
  for (let i = 0; i < index.length; i++) {
    const row = index[i] as number;
    size += (starts[row + 1] as number) - (starts[row] as number);
    offsets[i + 1] = size;
  }
  const out = memory?.bytes(size) ?? new Uint8Array(size);
  for (let i = 0; i < index.length; i++) {
    const row = index[i] as number;
    out.set(bytes.subarray(starts[row], starts[row + 1]), offsets[i]);
  }
  return { bytes: out, offsets };
}
