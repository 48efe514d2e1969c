import { describe, expect, it } from 'vitest';
import { fillChildIdentities } from '../../../src/engine/random/child-identities.ts';
import { fillGathered } from '../../../src/engine/random/fill-uniforms.ts';
import { streamKey } from '../../../src/engine/random/stream-key.ts';
import { threefry2x32 } from '../../../src/engine/random/threefry.ts';
import { ksPValue, ksStatistic } from '../../helpers/kolmogorov.ts';

function family(parents: number, children: number, seed: number, leaf = 0) {
  const count = parents * children;
  const parentLanes0 = Uint32Array.from({ length: parents }, (_, i) => i);
  const parentLanes1 = new Uint32Array(parents);
  const parentIndex = Int32Array.from({ length: count }, (_, i) => Math.floor(i / children));
  const draw = Int32Array.from({ length: count }, (_, i) => i % children);
  const lanes0 = new Uint32Array(count);
  const lanes1 = new Uint32Array(count);
  const key = streamKey(seed, 'order', '', 'identity');
  fillChildIdentities(key, parentLanes0, parentLanes1, parentIndex, draw, count, lanes0, lanes1, leaf);
  return { key, count, parentIndex, draw, lanes0, lanes1 };
}

describe('fillChildIdentities', () => {
  it('is Threefry of the parent identity with draw and leaf mixed into the key', () => {
    for (const leaf of [0, 1, 4095]) {
      const { key, count, parentIndex, draw, lanes0, lanes1 } = family(50, 7, 3, leaf);
      const out = new Uint32Array(2);
      for (let i = 0; i < count; i++) {
        const j = draw[i] as number;
        threefry2x32((key.lane0 ^ j) >>> 0, (key.lane1 ^ leaf) >>> 0, parentIndex[i] as number, 0, out);
        expect([lanes0[i], lanes1[i]]).toEqual([...out]);
      }
    }
  });

  it('leaves every other child alone when a parent gains one', () => {
    const three = family(100, 3, 5);
    const four = family(100, 4, 5);
    for (let i = 0; i < three.count; i++) {
      const place = (three.parentIndex[i] as number) * 4 + (three.draw[i] as number);
      expect([four.lanes0[place], four.lanes1[place]]).toEqual([three.lanes0[i], three.lanes1[i]]);
    }
  });

  it('gives no identity twice in 200 000 children', () => {
    const { count, lanes0, lanes1 } = family(20_000, 10, 1);
    const seen = new Set<bigint>();
    for (let i = 0; i < count; i++) seen.add((BigInt(lanes0[i] as number) << 32n) | BigInt(lanes1[i] as number));
    expect(seen.size).toBe(count);
  });

  it('leads to uniform draws for the seeds 1 to 20 (Kolmogorov, level 0.001 over all by Bonferroni)', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { count, lanes0, lanes1 } = family(10_000, 5, seed);
      const uniforms = new Float64Array(count);
      fillGathered(streamKey(seed, 'order', 'quantity', 'value'), lanes0, lanes1, count, uniforms);
      uniforms.sort();
      const p = ksPValue(
        ksStatistic(uniforms, (u) => u),
        count,
      );
      expect(p, `seed ${seed}`).toBeGreaterThan(0.001 / 20);
    }
  });

  it('leads to uncorrelated draws of siblings and of neighbouring families', () => {
    const { count, lanes0, lanes1 } = family(20_000, 5, 11);
    const u = new Float64Array(count);
    fillGathered(streamKey(11, 'order', 'quantity', 'value'), lanes0, lanes1, count, u);
    for (const lag of [1, 2, 5, 10]) {
      let sum = 0;
      for (let i = 0; i + lag < count; i++) sum += ((u[i] as number) - 0.5) * ((u[i + lag] as number) - 0.5);
      const standardised = sum / (Math.sqrt(count - lag) / 12);
      expect(Math.abs(standardised)).toBeLessThan(4);
    }
  });
});
