import { after } from './after.ts';
import { beta } from './beta.ts';
import { binomial } from './binomial.ts';
import { boolean } from './boolean.ts';
import { category } from './category.ts';
import { company } from './companies/company.ts';
import { constant } from './constant.ts';
import { eventTime } from './event-time.ts';
import { exponential } from './exponential.ts';
import { faker } from './faker/faker.ts';
import { formula } from './formula.ts';
import { gamma } from './gamma.ts';
import type { GeneratorKind } from './generator-kind.ts';
import { geometric } from './geometric.ts';
import { histogram } from './histogram.ts';
import { internet } from './internet/internet.ts';
import { lognormal } from './lognormal.ts';
import { lookup } from './lookup.ts';
import { mixture } from './mixture.ts';
import { moment } from './moment.ts';
import { negativeBinomial } from './negative-binomial.ts';
import { nestedOf } from './nested/nested.ts';
import { normal } from './normal.ts';
import { parentKey } from './parent.ts';
import { pareto } from './pareto.ts';
import { pattern } from './pattern.ts';
import { payment } from './payments/payment.ts';
import { person } from './people/person.ts';
import { phone } from './places/phone.ts';
import { place } from './places/place.ts';
import { poisson } from './poisson.ts';
import { product } from './products/product.ts';
import { reference } from './reference.ts';
import { review } from './reviews/review.ts';
import { rollup } from './rollup.ts';
import { sequence } from './sequence.ts';
import { shares } from './shares.ts';
import { studentT } from './student-t.ts';
import { template } from './template.ts';
import { text } from './text.ts';
import { timeOfDay } from './time-of-day.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';
import { uuid } from './uuid.ts';
import { weibull } from './weibull.ts';
import { zipf } from './zipf.ts';

/** The generators; a new one is one file and one line here. */
export const GENERATORS: readonly GeneratorKind[] = [
  sequence,
  uuid,
  parentKey,
  reference,
  category,
  boolean,
  constant,
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
  mixture,
  moment,
  timeOfDay,
  eventTime,
  after,
  person,
  place,
  phone,
  company,
  product,
  review,
  internet,
  payment,
  text,
  pattern,
  template,
  faker,
  lookup,
  formula,
  rollup,
  shares,
  nestedOf(() => GENERATORS),
];
