import { describe, expect, it } from 'vitest';
import { lawDocument } from '../../helpers/law-document.ts';
import { checkDocument } from '../../helpers/open-document.ts';
import { type LawCase, testFit, testMoments } from '../../helpers/test-law.ts';

/** A blend picks its component by the uniform, so its values do not rise with it. */
function testBlend(each: LawCase): void {
  testFit(each);
  testMoments(each);
}

describe('mixture', () => {
  testBlend({
    name: 'two_humps',
    type: 'float',
    generator: {
      kind: 'mixture',
      components: [
        { weight: 3, law: { kind: 'normal', mean: 20, sd: 4 } },
        { weight: 1, law: { kind: 'uniform', min: 60, max: 90 } },
      ],
    },
  });
  testBlend({
    name: 'counts',
    type: 'decimal',
    scale: 1,
    generator: {
      kind: 'mixture',
      components: [
        { weight: 0.5, law: { kind: 'poisson', mean: 3 } },
        { weight: 0.2, law: { kind: 'exponential', mean: 5, max: 30 } },
        { weight: 0.3, law: { kind: 'triangular', min: -5, mode: 0, max: 5 } },
      ],
    },
    lower: -5,
  });

  it('reports what is wrong with a component where it stands', () => {
    const generator = {
      kind: 'mixture',
      components: [{ weight: 1, law: { kind: 'uniform', min: 9, max: 1 } }],
    };
    const { diagnostics } = checkDocument(lawDocument(1, 10, [{ name: 'x', type: 'integer', generator }]));
    expect(diagnostics).toMatchObject([
      {
        code: 'infeasible',
        path: '/tables/0/columns/1/generator/components/0/law/max',
        fix: {
          edits: [
            { path: '/tables/0/columns/1/generator/components/0/law/min', value: 1 },
            { path: '/tables/0/columns/1/generator/components/0/law/max', value: 9 },
          ],
        },
      },
    ]);
  });

  it('nests no other kinds than laws', () => {
    const generator = { kind: 'mixture', components: [{ weight: 1, law: { kind: 'sequence' } }] };
    const { diagnostics } = checkDocument(lawDocument(1, 10, [{ name: 'x', type: 'integer', generator }]));
    expect(diagnostics).toMatchObject([{ code: 'unknown_kind' }]);
  });
});
