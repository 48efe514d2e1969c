import { describe, expect, it } from 'vitest';
import {
  emptyHistory,
  HISTORY_STEPS,
  MERGE_WINDOW_MS,
  record,
  redone,
  undone,
} from '../../../src/studio/state/history.ts';

function recorded(steps: readonly { value: number; mergeKey?: string; atMs?: number }[]) {
  let before = 0;
  return steps.reduce((history, { value, mergeKey, atMs = 0 }, index) => {
    const step = { label: `to ${value}`, before, after: value, atMs: atMs || index * 10_000 };
    before = value;
    return record(history, mergeKey === undefined ? step : { ...step, mergeKey });
  }, emptyHistory<number>());
}

describe('the history', () => {
  it('takes steps back in the opposite order and again in the same order', () => {
    const first = undone(recorded([{ value: 1 }, { value: 2 }]));
    expect(first?.value).toBe(1);
    const second = first && undone(first.history);
    expect(second?.value).toBe(0);
    expect(second && undone(second.history)).toBeUndefined();
    const again = second && redone(second.history);
    expect(again?.value).toBe(1);
    expect(again && redone(again.history)?.value).toBe(2);
  });

  it('forgets what could be taken again once there is another step', () => {
    const back = undone(recorded([{ value: 1 }]));
    const history = record(back?.history ?? emptyHistory(), { label: 'to 5', before: 0, after: 5, atMs: 0 });
    expect(redone(history)).toBeUndefined();
    expect(undone(history)?.value).toBe(0);
  });

  it('makes one step of edits with the same key within a second', () => {
    const history = recorded([
      { value: 1, mergeKey: 'mean', atMs: 1000 },
      { value: 12, mergeKey: 'mean', atMs: 1000 + MERGE_WINDOW_MS },
      { value: 123, mergeKey: 'mean', atMs: 1000 + 2 * MERGE_WINDOW_MS },
    ]);
    expect(history.past).toHaveLength(1);
    expect(undone(history)?.value).toBe(0);
  });

  it('keeps edits apart that differ in their key, have none, or come later than a second', () => {
    expect(
      recorded([
        { value: 1, mergeKey: 'mean', atMs: 1000 },
        { value: 2, mergeKey: 'sd', atMs: 1001 },
        { value: 3, atMs: 1002 },
        { value: 4, atMs: 1003 },
        { value: 5, mergeKey: 'mean', atMs: 1004 },
        { value: 6, mergeKey: 'mean', atMs: 1005 + MERGE_WINDOW_MS },
      ]).past,
    ).toHaveLength(6);
  });

  it('never merges into a step that was reached by undo', () => {
    const history = recorded([
      { value: 1, mergeKey: 'mean', atMs: 1000 },
      { value: 2, atMs: 1001 },
    ]);
    const back = undone(history);
    const next = record(back?.history ?? emptyHistory(), {
      label: 'x',
      before: 1,
      after: 9,
      mergeKey: 'mean',
      atMs: 1002,
    });
    expect(next.past).toHaveLength(2);
  });

  it('keeps the last 200 steps', () => {
    const history = recorded(Array.from({ length: HISTORY_STEPS + 30 }, (_, index) => ({ value: index + 1 })));
    expect(history.past).toHaveLength(200);
    expect(history.past[0]?.before).toBe(30);
  });
});
