import { describe, expect, it, vi } from 'vitest';
import { PageCache, pagesOf } from '../../../src/studio/features/rows/page-cache.ts';

function harness(capacity = 3) {
  const asked: number[] = [];
  const answers = new Map<number, { resolve: (page: string) => void; reject: (reason: Error) => void }>();
  const onChange = vi.fn();
  const cache = new PageCache<string>(
    (page) => {
      asked.push(page);
      return new Promise((resolve, reject) => answers.set(page, { resolve, reject }));
    },
    { capacity, inFlight: 2, onChange },
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    cache,
    asked,
    onChange,
    async answer(page: number) {
      answers.get(page)?.resolve(`page ${page}`);
      await settle();
    },
    async fail(page: number) {
      answers.get(page)?.reject(new Error('no'));
      await settle();
    },
  };
}

describe('PageCache', () => {
  it('names the pages that hold a range of rows', () => {
    expect(pagesOf(0, 100)).toEqual([0]);
    expect(pagesOf(99, 101)).toEqual([0, 1]);
    expect(pagesOf(500_000_000_000, 500_000_000_001)).toEqual([5_000_000_000]);
    expect(pagesOf(7, 7)).toEqual([]);
  });

  it('asks once for each page, two at a time, the most urgent first', async () => {
    const { cache, asked, answer } = harness();
    cache.want([5, 4, 6]);
    cache.want([5, 4, 6]);
    expect(asked).toEqual([5, 4]);
    await answer(5);
    expect(asked).toEqual([5, 4, 6]);
    expect(cache.get(5)).toBe('page 5');
  });

  it('drops what is no longer wanted before it started', async () => {
    const { cache, asked, answer } = harness();
    cache.want([0, 1, 2, 3]);
    cache.want([90]);
    await answer(0);
    await answer(1);
    expect(asked).toEqual([0, 1, 90]);
  });

  it('keeps the pages used last, and never drops one that is wanted', async () => {
    const { cache, answer } = harness(2);
    for (const page of [0, 1]) {
      cache.want([page]);
      await answer(page);
    }
    cache.want([0]);
    cache.want([2]);
    await answer(2);
    expect([0, 1, 2].map((page) => cache.get(page) !== undefined)).toEqual([true, false, true]);
  });

  it('tells of every page that came, and of none once it is closed', async () => {
    const { cache, onChange, answer } = harness();
    cache.want([0, 1]);
    await answer(0);
    expect(onChange).toHaveBeenCalledTimes(1);
    cache.close();
    await answer(1);
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(cache.get(0)).toBe('page 0');
  });

  it('asks again for a failed page only when told to', async () => {
    const { cache, asked, fail, answer } = harness();
    cache.want([0]);
    await fail(0);
    cache.want([0]);
    expect(cache.hasFailed).toBe(true);
    expect(asked).toEqual([0]);
    cache.retry();
    await answer(0);
    expect(cache.hasFailed).toBe(false);
    expect(cache.get(0)).toBe('page 0');
  });
});
