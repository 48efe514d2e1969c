import { beta } from './beta.ts';
import { binomial } from './binomial.ts';
import { exponential } from './exponential.ts';
import { gamma } from './gamma.ts';
import type { GeneratorKind } from './generator-kind.ts';
import { geometric } from './geometric.ts';
import { histogram } from './histogram.ts';
import { lognormal } from './lognormal.ts';
import { negativeBinomial } from './negative-binomial.ts';
import { normal } from './normal.ts';
import { pareto } from './pareto.ts';
import { poisson } from './poisson.ts';
import { studentT } from './student-t.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';
import { weibull } from './weibull.ts';
import { zipf } from './zipf.ts';

/** The laws of numbers that other kinds can nest: those whose value is made of one uniform. */
export const LAWS: readonly GeneratorKind[] = [
  normal,
  lognormal,
  uniform,
  exponential,
  gamma,
  beta,
  weibull,
  pareto,
  triangular,
  studentT,
  poisson,
  binomial,
  negativeBinomial,
  geometric,
  zipf,
  histogram,
];
