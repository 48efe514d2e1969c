import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { latestAtMost } from '../../../src/studio/ui/latest-at-most.ts';

function harness(takesMs: number) {
  const started: string[] = [];
  const answered: string[] = [];
  const failed: string[] = [];
  const stream = latestAtMost<string, string>({
    intervalMs: 250,
    load: async (request) => {
      started.push(request);
      await new Promise((resolve) => setTimeout(resolve, takesMs));
      if (request === 'bad') throw new Error('no');
      return request.toUpperCase();
    },
    onResult: (result) => answered.push(result),
    onFailure: (_, request) => failed.push(request),
  });
  return { stream, started, answered, failed };
}

describe('latestAtMost', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('answers a single request at once', async () => {
    const { stream, answered } = harness(10);
    stream.ask('a');
    await vi.advanceTimersByTimeAsync(10);
    expect(answered).toEqual(['A']);
  });

  it('starts at most one request an interval and only the latest', async () => {
    const { stream, started, answered } = harness(10);
    for (const request of ['a', 'b', 'c', 'd', 'e', 'f']) {
      stream.ask(request);
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect(started).toEqual(['a', 'c', 'e', 'f']);
    expect(answered).toEqual(['A', 'C', 'E', 'F']);
  });

  it('never runs two at a time, and still moves while requests come without a pause', async () => {
    const { stream, started, answered } = harness(400);
    for (let i = 0; i < 10; i++) {
      stream.ask(`r${i}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(started).toEqual(['r0', 'r4', 'r8']);
    expect(answered).toEqual(['R0', 'R4']);
  });

  it('hands on nothing after it was stopped', async () => {
    const { stream, answered } = harness(100);
    stream.ask('a');
    await vi.advanceTimersByTimeAsync(50);
    stream.ask('b');
    stream.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(answered).toEqual([]);
    stream.ask('c');
    await vi.advanceTimersByTimeAsync(1000);
    expect(answered).toEqual(['C']);
  });

  it('goes on after a failure', async () => {
    const { stream, answered, failed } = harness(10);
    stream.ask('bad');
    await vi.advanceTimersByTimeAsync(300);
    stream.ask('good');
    await vi.advanceTimersByTimeAsync(300);
    expect(failed).toEqual(['bad']);
    expect(answered).toEqual(['GOOD']);
  });
});
