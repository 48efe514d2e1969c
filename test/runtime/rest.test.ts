import { describe, expect, it } from 'vitest';
import { createRest, LONGEST_REST_MS } from '../../src/runtime/rest.ts';

/** A clock that each step and each wait puts forward; `onHear` is what else is heard between steps. */
function timed(onHear: (nowMs: number) => void = () => undefined) {
  let nowMs = 0;
  const waits: number[] = [];
  const rest = createRest({
    now: () => nowMs,
    hear: async () => onHear(nowMs),
    wait: async (ms) => {
      waits.push(ms);
      nowMs += ms;
    },
  });
  function* steps(count: number, stepMs: number): Generator<void, number> {
    for (let step = 0; step < count; step++) {
      nowMs += stepMs;
      yield;
    }
    return nowMs;
  }
  return { rest, steps, waits };
}

describe('a rest', () => {
  it('is none where nobody asks for one', async () => {
    const { rest, steps, waits } = timed();
    expect(await rest.run(steps(50, 10))).toBe(500);
    expect(waits).toEqual([]);
  });

  it('lasts from when it is asked for as long as was asked, then the steps go on', async () => {
    const { rest, steps, waits } = timed((nowMs) => {
      if (nowMs === 30) rest.ask(300);
    });
    expect(await rest.run(steps(10, 10))).toBe(400);
    expect(waits).toEqual([300]);
  });

  it('is made longer by whoever asks again, never shorter', async () => {
    const asked: number[] = [];
    const { rest, steps, waits } = timed((nowMs) => {
      if (nowMs === 10) for (const forMs of [200, 50]) asked.push(forMs);
      for (const forMs of asked.splice(0)) rest.ask(forMs);
    });
    expect(await rest.run(steps(3, 10))).toBe(230);
    expect(waits).toEqual([200]);
  });

  it('never holds up what is to be made for more than a second, although somebody always asks for more', async () => {
    const { rest, steps, waits } = timed(() => rest.ask(700));
    expect(await rest.run(steps(100, 10))).toBe(1000 + LONGEST_REST_MS);
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(LONGEST_REST_MS);
  });
});
