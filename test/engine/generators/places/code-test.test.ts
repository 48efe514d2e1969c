import { describe, expect, it } from 'vitest';
import { codeTest } from '../../../../src/engine/generators/places/code-test.ts';

describe('codeTest', () => {
  it('knows codes that grow by a digit within their range', () => {
    const ofLondon = codeTest('SW1A,SW2-SW20,W1B,W2-W14');
    for (const code of ['SW1A 2AA', 'SW2 1AA', 'SW9 6NT', 'SW17 3PT', 'SW20 0AA', 'W14 8AA', 'W1B 5AA']) {
      expect(ofLondon(code), code).toBe(true);
    }
    for (const code of ['SW1 2AA', 'SW21 1AA', 'SW200 1AA', 'SW02 1AA', 'W15 1AA', 'W1 1AA']) {
      expect(ofLondon(code), code).toBe(false);
    }
  });

  it('leaves digits behind codes of one width to the country', () => {
    const ofBeijing = codeTest('1000-1001');
    expect(['100084', '100199', '100200'].map(ofBeijing)).toEqual([true, true, false]);
  });
});
