/**
 * The part s (h + R) of log(1 + f) = f - (h - s (h + R)), for 1 + f in [sqrt(1/2), sqrt(2)], with h = f^2 / 2 and
 * s = f / (2 + f); it is left unassembled so that `log` and `log1p` can add their own corrections before rounding.
 *
 * Source: fdlibm e_log.c; the approximation's own error is below 2^-58.45.
 */
export function logSeries(f: number, halfSquare: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940942e-1 + w * (2.2222198432149784e-1 + w * 1.5313837699209373e-1));
  const odd =
    z * (6.666666666666735e-1 + w * (2.857142874366239e-1 + w * (1.818357216161805e-1 + w * 1.4798198605116586e-1)));
  return s * (halfSquare + (even + odd));
}
