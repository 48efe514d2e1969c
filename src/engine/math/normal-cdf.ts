import { exp } from './exp.ts';

const ONE_OVER_SQRT_2_PI = 0.3989422804014327;
const SQRT_32 = 5.656854249492381;

/**
 * The standard normal distribution function, with a relative error below 1e-15 in both tails down to z = -37.5, where
 * it leaves the normal numbers. The chance above z is `normalCdf(-z)`, at the same relative accuracy.
 *
 * Source: Cody, "Rational Chebyshev approximations for the error function" (1969), in the form of his ANORM (1993).
 */
export function normalCdf(z: number): number {
  const magnitude = Math.abs(z);
  if (magnitude <= 0.67448975) return 0.5 + centre(z);
  if (z !== z) return Number.NaN;
  const tail = magnitude <= SQRT_32 ? near(magnitude) : far(magnitude);
  return z > 0 ? 1 - tail : tail;
}

function centre(z: number): number {
  const w = z * z;
  const numerator =
    (((0.06568233791820745 * w + 2.2352520354606837) * w + 161.02823106855587) * w + 1067.6894854603709) * w +
    18154.98125334356;
  const denominator =
    (((w + 47.202581904688245) * w + 976.0985517377767) * w + 10260.932208618979) * w + 45507.78933502673;
  return (z * numerator) / denominator;
}

function near(y: number): number {
  const numerator =
    (((((((1.0765576773720192e-8 * y + 0.39894151208813466) * y + 8.883149794388377) * y + 93.50665613217785) * y +
      597.2702763948002) *
      y +
      2494.5375852903726) *
      y +
      6848.190450536283) *
      y +
      11602.65143764735) *
      y +
    9842.714838383978;
  const denominator =
    (((((((y + 22.266688044328117) * y + 235.387901782625) * y + 1519.3775994075547) * y + 6485.558298266761) * y +
      18615.571640885097) *
      y +
      34900.95272114598) *
      y +
      38912.00328609327) *
      y +
    19685.429676859992;
  return gaussian(y) * (numerator / denominator);
}

function far(y: number): number {
  if (y > 40) return 0;
  const w = 1 / (y * y);
  const numerator =
    ((((0.02307344176494017 * w + 0.215898534057957) * w + 0.1274011611602474) * w + 0.02223527787064981) * w +
      0.001421619193227893) *
      w +
    2.9112874951168793e-5;
  const denominator =
    ((((w + 1.284260096144911) * w + 0.4682382124808651) * w + 0.06598813786892856) * w + 0.0037823963320275824) * w +
    7.297515550839662e-5;
  return (gaussian(y) * (ONE_OVER_SQRT_2_PI - (w * numerator) / denominator)) / y;
}

/** exp(-y^2 / 2), with y^2 split so that its rounding error is not magnified. */
function gaussian(y: number): number {
  const coarse = Math.trunc(y * 16) / 16;
  const rest = (y - coarse) * (y + coarse);
  return exp(-0.5 * coarse * coarse) * exp(-0.5 * rest);
}
