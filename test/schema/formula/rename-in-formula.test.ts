import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapNames } from '../../../src/schema/formula/rename-in-formula.ts';

describe('mapNames', () => {
  it('replaces references and keeps blanks and everything else', () => {
    const renamed = mapNames('  quantity *product.price\n', (name) =>
      name === 'product.price' ? 'article.price' : name,
    );
    expect(renamed).toBe('  quantity *article.price\n');
  });

  it('leaves keywords, functions and texts alone', () => {
    const all = `if(not a is null and b in ('a', "b"), round (a, 2), false)`;
    expect(mapNames(all, (name) => name + name)).toBe(`if(not aa is null and bb in ('a', "b"), round (aa, 2), false)`);
  });

  it('gives a column named like a function its new name', () => {
    expect(mapNames('round(round, 2)', () => 'x')).toBe('round(x, 2)');
  });

  it('works on a formula that is being typed', () => {
    expect(mapNames("price + (order. * 'ab", (name) => `new_${name}`)).toBe("new_price + (new_order. * 'ab");
  });

  it('changes nothing where nothing is renamed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(mapNames(text, (name) => name)).toBe(text);
      }),
      { seed: 42 },
    );
  });
});
