/** The chance that a chi-square variable with `df` degrees of freedom is at least `stat`, to about 1e-10. */
export function chiSquarePValue(stat: number, df: number): number {
  if (stat <= 0) return 1;
  const a = df / 2;
  const x = stat / 2;
  const scale = Math.exp(a * Math.log(x) - x - logGammaLanczos(a));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

/** Pearson's statistic of observed against expected counts. */
export function chiSquareStatistic(observed: ArrayLike<number>, expected: ArrayLike<number>): number {
  let stat = 0;
  for (let i = 0; i < observed.length; i++) {
    const difference = (observed[i] as number) - (expected[i] as number);
    stat += (difference * difference) / (expected[i] as number);
  }
  return stat;
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 100000 && term > sum * 1e-16; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 100000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return h;
}

/** Lanczos's approximation with g = 5 and six terms (Numerical Recipes, `gammln`). */
function logGammaLanczos(x: number): number {
  const coefficients = [
    76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
    -0.5395239384953e-5,
  ];
  const shifted = x + 5.5;
  let series = 1.000000000190015;
  for (const [j, coefficient] of coefficients.entries()) series += coefficient / (x + 1 + j);
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((2.5066282746310007 * series) / x);
}
