import type { NumberVector } from '../columns/vector.ts';

/** Gives an array of at least that many elements, the same one again where it is long enough. */
export type Scratch<Values> = (count: number) => Values;

export function scratchNumbers(): Scratch<Float64Array> {
  let array = new Float64Array(0);
  return (count) => (array.length < count ? (array = new Float64Array(count)) : array);
}

export function scratchCodes(): Scratch<Int32Array> {
  let array = new Int32Array(0);
  return (count) => (array.length < count ? (array = new Int32Array(count)) : array);
}

export function scratchFlags(): Scratch<Uint8Array> {
  let array = new Uint8Array(0);
  return (count) => (array.length < count ? (array = new Uint8Array(count)) : array);
}

/** A vector over the arrays; without flags no row is null. */
export function numberVector(values: Float64Array, valid: Uint8Array | undefined): NumberVector {
  return valid === undefined ? { storage: 'number', values } : { storage: 'number', values, valid };
}

/** The flags of rows that are valid in both; one of the two where the other has no nulls. */
export function bothValid(
  scratch: Scratch<Uint8Array>,
  left: Uint8Array | undefined,
  right: Uint8Array | undefined,
  count: number,
): Uint8Array | undefined {
  if (left === undefined) return right;
  if (right === undefined || left === right) return left;
  const valid = scratch(count);
  for (let i = 0; i < count; i++) valid[i] = left[i] !== 0 && right[i] !== 0 ? 1 : 0;
  return valid;
}

/** The flags with every row taken out whose value is not finite; nothing changes where all are. */
export function finiteOnly(
  scratch: Scratch<Uint8Array>,
  values: Float64Array,
  valid: Uint8Array | undefined,
  count: number,
): Uint8Array | undefined {
  let spoilt = 0;
  for (let i = 0; i < count; i++) spoilt += (values[i] as number) - (values[i] as number);
  if (spoilt === 0) return valid;
  const finite = scratch(count);
  for (let i = 0; i < count; i++) {
    const value = values[i] as number;
    finite[i] = value - value === 0 && (valid === undefined || valid[i] !== 0) ? 1 : 0;
  }
  return finite;
}
