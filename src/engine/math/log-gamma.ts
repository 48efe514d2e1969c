import { log } from './log.ts';
import { stirlingError } from './stirling-error.ts';

const ONE_MINUS_EULER = 0.42278433509846713;
const HALF_LOG_2_PI = 0.9189385332046728;
const ASYMPTOTIC_FROM = 16;

/** (-1)^k (zeta(k) - 1) / k for k = 2, 3, ..., made with mpmath at 40 digits. */
const TAYLOR_AT_2 = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234,
  -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939, 9.945751278180853e-5, -4.492623673813314e-5,
  2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6, -2.039215753801366e-6, 9.55141213040742e-7,
  -4.492469198764566e-7, 2.1207184805554665e-7, -1.0043224823968099e-7, 4.7698101693639804e-8, -2.2711094608943164e-8,
  1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9, 5.731367241678862e-10,
  -2.7595228851242334e-10, 1.330476437424449e-10, -6.4229645638381e-11, 3.1044247747322276e-11,
];

/**
 * The natural logarithm of the gamma function for x > 0, with an error below 4e-16 times max(1, |log gamma(x)|); the
 * relative error stays below 2e-15 near the zeros at 1 and 2. Infinity at 0 and NaN below.
 *
 * Taylor's series at 2 on [1.5, 2.5], the recurrence up to 16, Stirling's series above.
 */
export function logGamma(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 || x === Infinity ? Infinity : Number.NaN;
  if (x >= ASYMPTOTIC_FROM) return (x - 0.5) * log(x) - x + HALF_LOG_2_PI + stirlingError(x);
  if (x < 0.5) return aroundTwo(x) - log(x * (1 + x));
  if (x < 1.5) return aroundTwo(x - 1) - log(x);
  let product = 1;
  let reduced = x;
  while (reduced > 2.5) {
    reduced -= 1;
    product *= reduced;
  }
  return aroundTwo(reduced - 2) + (product === 1 ? 0 : log(product));
}

/** log gamma(2 + t) for t in [-0.5, 0.5]. */
function aroundTwo(t: number): number {
  let sum = 0;
  for (let i = TAYLOR_AT_2.length - 1; i >= 0; i--) sum = (sum + (TAYLOR_AT_2[i] as number)) * t;
  return t * (ONE_MINUS_EULER + sum);
}
