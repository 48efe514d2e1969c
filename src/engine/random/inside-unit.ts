const LEAST = 1.1102230246251565e-16;
const MOST = 0.9999999999999999;

/** A uniform that arithmetic may have rounded onto 0 or 1, kept strictly between them as every drawn one is. */
export function insideUnit(u: number): number {
  return u < LEAST ? LEAST : u > MOST ? MOST : u;
}
