/** A share in whole percent, never rounded up to what it is not: 0.999 is "99 %". */
export function percentDown(share: number): string {
  return `${Math.floor(100 * share + 1e-9)}\u202f%`;
}
