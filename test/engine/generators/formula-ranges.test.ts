import { describe, expect, it } from 'vitest';
import { lawDocument } from '../../helpers/law-document.ts';
import { tryDocument } from '../../helpers/open-document.ts';

const NUMBERS = [
  { name: 'huge', type: 'integer', generator: { kind: 'uniform', min: 0, max: 1000000000000 } },
  { name: 'small', type: 'integer', generator: { kind: 'uniform', min: 1, max: 9 } },
  { name: 'wild', type: 'decimal', scale: 2, generator: { kind: 'lognormal', median: 100, sigma: 1.2 } },
  { name: 'tame', type: 'decimal', scale: 2, generator: { kind: 'lognormal', median: 100, sigma: 1.6, max: 90000 } },
  { name: 'part', type: 'float', generator: { kind: 'beta', alpha: 2, beta: 2, min: -1, max: 1 } },
  {
    name: 'rate',
    type: 'decimal',
    scale: 3,
    generator: { kind: 'lookup', by: 'small', values: [{ when: 1, value: 0.2 }], otherwise: 0.05 },
  },
  { name: 'at', type: 'timestamp', generator: { kind: 'moment' } },
];

function findings(type: string, formula: string, more: object = {}) {
  const column = { name: 'x', type, generator: { kind: 'formula', formula }, ...more };
  const { diagnostics } = tryDocument(lawDocument(1, 1000, [...NUMBERS, column]));
  return diagnostics.map(({ severity, code, path }) => `${severity} ${code} ${path.replace(/^.*\/8/, '')}`);
}

describe('what is proven of a formula before the first row', () => {
  it.each([
    ['integer', 'huge * small'],
    ['decimal', 'tame * small * rate'],
    ['integer', 'id * 1000'],
    ['float', 'huge * huge * huge'],
    ['integer', 'min(huge * 1.5, 100) * small'],
    ['timestamp', 'at + small * 365'],
    ['float', '1 / small'],
    ['float', 'huge / (abs(part) + 0.5)'],
    ['integer', 'div(huge, small) + huge % (small + 1)'],
  ])('%s: %s is in order', (type, formula) => {
    expect(findings(type, formula)).toEqual([]);
  });

  it.each([
    ['integer', 'huge * huge', 'error out_of_range /generator/formula'],
    ['decimal', 'tame * huge', 'error out_of_range /generator/formula'],
    ['integer', '(huge * huge) / (huge + 1)', 'error out_of_range /generator/formula'],
    ['decimal', 'wild * wild', 'warning out_of_range /generator/formula'],
    ['timestamp', 'at + huge', 'error out_of_range /generator/formula'],
    ['float', '1 / part', 'error null_not_allowed /nullable'],
    ['float', '1 / (small - 4)', 'error null_not_allowed /nullable'],
  ])('%s: %s is not', (type, formula, found) => {
    expect(findings(type, formula)).toEqual([found]);
  });

  it('says how far values could go, and makes the column a float', () => {
    const column = { name: 'x', type: 'integer', generator: { kind: 'formula', formula: 'huge * huge' } };
    const [found] = tryDocument(lawDocument(1, 1000, [...NUMBERS, column])).diagnostics;
    expect(found?.message).toContain('1e+24');
    expect(found?.fix?.edits).toEqual([{ op: 'set', path: '/tables/0/columns/8/type', value: 'float' }]);
  });
});
