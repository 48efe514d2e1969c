/** The chance of `least` or more of `total` independent rows that each come with the chance `share`; for few rows. */
export function binomialTail(least: number, share: number, total: number): number {
  if (least <= 0) return 1;
  let [sum, term] = [0, 1];
  // Terms from the last one down: total of total, and so on.
  for (let i = 0; i < total; i++) term *= share;
  for (let rows = total; rows >= least; rows--) {
    sum += term;
    term *= share >= 1 ? 0 : (rows * (1 - share)) / ((total - rows + 1) * share);
  }
  return Math.min(1, sum);
}
