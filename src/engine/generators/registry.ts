import { category } from './category.ts';
import { eventTime } from './event-time.ts';
import { exponential } from './exponential.ts';
import { formula } from './formula.ts';
import type { GeneratorKind } from './generator-kind.ts';
import { lognormal } from './lognormal.ts';
import { moment } from './moment.ts';
import { normal } from './normal.ts';
import { parentKey } from './parent.ts';
import { person } from './person.ts';
import { product } from './product.ts';
import { reference } from './reference.ts';
import { rollup } from './rollup.ts';
import { sequence } from './sequence.ts';
import { uniform } from './uniform.ts';

/** The generators; a new one is one file and one line here. */
export const GENERATORS: readonly GeneratorKind[] = [
  sequence,
  parentKey,
  reference,
  category,
  normal,
  lognormal,
  uniform,
  exponential,
  moment,
  eventTime,
  person,
  product,
  formula,
  rollup,
];
