/** Marks with 1 the rows whose uniform lies below their own rate. */
export function chosenBelow(uniforms: Float64Array, rateOf: (row: number) => number): Uint8Array {
  const chosen = new Uint8Array(uniforms.length);
  for (let row = 0; row < chosen.length; row++) if ((uniforms[row] as number) < rateOf(row)) chosen[row] = 1;
  return chosen;
}
