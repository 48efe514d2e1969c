import { describe, expect, it } from 'vitest';
import { startedEngines } from '../../src/runtime/started-engines.ts';
import { fakeSpawn } from './fake-engine.ts';

describe('engines that start before there is work', () => {
  it('are given in turn, and others only once those are gone', () => {
    const { spawn, workers } = fakeSpawn(() => ({}));
    const started = startedEngines(spawn, 2);
    expect(workers).toHaveLength(2);
    expect([started.spawn(), started.spawn()]).toEqual(workers);
    const third = started.spawn();
    expect(workers).toHaveLength(3);
    expect(third).toBe(workers[2]);
  });

  it('say why they cannot be started when one is asked for', () => {
    const started = startedEngines(() => {
      throw new Error('there is none');
    }, 2);
    expect(() => started.spawn()).toThrow('there is none');
    started.dismiss();
  });

  it('end where nobody was given them; the others are for whom they were given to', () => {
    const { spawn, workers } = fakeSpawn(() => ({}));
    const started = startedEngines(spawn, 3);
    started.spawn();
    started.dismiss();
    expect(workers.map((worker) => worker.isTerminated())).toEqual([false, true, true]);
  });
});
