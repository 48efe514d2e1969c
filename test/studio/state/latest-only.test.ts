import { afterEach, describe, expect, it, vi } from 'vitest';
import { latestOnly } from '../../../src/studio/state/latest-only.ts';

interface Call {
  readonly input: number;
  resolve(output: string): void;
  reject(reason: unknown): void;
}

function set(onStuck: () => void = () => undefined, onOvertaken: () => void = () => undefined) {
  const calls: Call[] = [];
  const ask = latestOnly(
    (input: number) => new Promise<string>((resolve, reject) => calls.push({ input, resolve, reject })),
    {
      onOvertaken,
      stuckMs: 100,
      onStuck,
    },
  );
  return { calls, ask };
}

async function settle() {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

afterEach(() => {
  vi.useRealTimers();
});

describe('latestOnly', () => {
  it('answers a lone call', async () => {
    const { calls, ask } = set();
    const answer = ask(1);
    calls[0]?.resolve('one');
    await expect(answer).resolves.toEqual({ kind: 'answer', output: 'one' });
  });

  it('runs the first and the last of a burst, and answers only the last', async () => {
    const { calls, ask } = set();
    const answers = [ask(1), ask(2), ask(3)];
    calls[0]?.resolve('one');
    await settle();
    expect(calls.map(({ input }) => input)).toEqual([1, 3]);
    calls[1]?.resolve('three');
    expect(await Promise.all(answers)).toEqual([
      { kind: 'superseded' },
      { kind: 'superseded' },
      { kind: 'answer', output: 'three' },
    ]);
  });

  it('passes on the failure of the latest call and swallows that of one overtaken', async () => {
    const { calls, ask } = set();
    const overtaken = ask(1);
    const latest = ask(2);
    calls[0]?.reject(new Error('old'));
    await expect(overtaken).resolves.toEqual({ kind: 'superseded' });
    calls[1]?.reject(new Error('new'));
    await expect(latest).rejects.toThrow('new');
  });

  it('goes on after a failure', async () => {
    const { calls, ask } = set();
    const failing = ask(1);
    calls[0]?.reject(new Error('no'));
    await expect(failing).rejects.toThrow('no');
    const next = ask(2);
    calls[1]?.resolve('yes');
    await expect(next).resolves.toEqual({ kind: 'answer', output: 'yes' });
  });

  it('says once that a call is overtaken, and when it goes on long after that', async () => {
    vi.useFakeTimers();
    const [stuck, overtaken] = [vi.fn(), vi.fn()];
    const { calls, ask } = set(stuck, overtaken);
    void ask(1);
    vi.advanceTimersByTime(5000);
    expect(overtaken).not.toHaveBeenCalled();
    void ask(2);
    vi.advanceTimersByTime(60);
    void ask(3);
    expect(overtaken).toHaveBeenCalledOnce();
    expect(stuck).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60);
    expect(stuck, 'however often it is overtaken meanwhile').toHaveBeenCalledOnce();
    calls[0]?.resolve('one');
    await settle();
    vi.advanceTimersByTime(5000);
    expect(stuck).toHaveBeenCalledOnce();
  });
});
