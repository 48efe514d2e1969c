import { describe, expect, it } from 'vitest';
import { fillLanes } from '../../../src/engine/random/fill-lanes.ts';
import { fillGathered } from '../../../src/engine/random/fill-uniforms.ts';
import { threefry2x32 } from '../../../src/engine/random/threefry.ts';

const ROWS = 1000;
const key = { lane0: 0x13198a2e, lane1: 0x03707344 };
const lanes0 = Uint32Array.from({ length: ROWS }, (_, i) => Math.imul(i, 0x9e3779b9));
const lanes1 = Uint32Array.from({ length: ROWS }, (_, i) => i % 7);

function draw(attempt: number) {
  const out0 = new Uint32Array(ROWS);
  const out1 = new Uint32Array(ROWS);
  fillLanes(key, lanes0, lanes1, ROWS, out0, out1, attempt);
  return { out0, out1 };
}

describe('fillLanes', () => {
  it('gives the known answers of Threefry2x32-13', () => {
    const out0 = new Uint32Array(1);
    const out1 = new Uint32Array(1);
    fillLanes(key, Uint32Array.of(0x243f6a88), Uint32Array.of(0x85a308d3), 1, out0, out1);
    expect([out0[0], out1[0]]).toEqual([0xba3e4725, 0xf27d669e]);
  });

  it.each([0, 1, 77])('agrees with the reference form bit for bit in attempt %i', (attempt) => {
    const { out0, out1 } = draw(attempt);
    const expected = new Uint32Array(2);
    for (let i = 0; i < ROWS; i++) {
      threefry2x32(key.lane0, (key.lane1 ^ attempt) >>> 0, lanes0[i] as number, lanes1[i] as number, expected);
      expect([out0[i], out1[i]]).toEqual([...expected]);
    }
  });

  it('holds the bits the uniforms of the same rows are made of', () => {
    const { out0, out1 } = draw(3);
    const uniforms = new Float64Array(ROWS);
    fillGathered(key, lanes0, lanes1, ROWS, uniforms, 3);
    for (let i = 0; i < ROWS; i++) {
      const high = (out0[i] as number) >>> 6;
      const low = (out1[i] as number) >>> 6;
      expect(uniforms[i]).toBe((high * 67108864 + low + 0.5) / 4503599627370496);
    }
  });
});
