import type { CountLawKind } from '../count-law-kind.ts';
import { fixedCount } from './fixed.ts';
import { geometricCount } from './geometric.ts';
import { histogramCount } from './histogram.ts';
import { negativeBinomialCount } from './negative-binomial.ts';
import { poissonCount } from './poisson.ts';
import { uniformCount } from './uniform.ts';
import { zipfCount } from './zipf.ts';

/** The count laws that nest no other. */
export const PLAIN_COUNT_LAWS: readonly CountLawKind[] = [
  poissonCount,
  uniformCount,
  fixedCount,
  negativeBinomialCount,
  geometricCount,
  zipfCount,
  histogramCount,
];
