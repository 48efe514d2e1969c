import { expect, it } from 'vitest';
import type { CoreNeed } from '../../../src/runtime/pool.ts';
import { watchUse } from '../../../src/studio/runs/page-in-use.ts';

const press = { oneMs: 1000, allMs: 200 };
const move = { oneMs: 300, allMs: 0 };

function happening(type: string, timeStamp: number, isHeld = false): Event {
  const event = new Event(type);
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  Object.defineProperty(event, 'repeat', { value: isHeld });
  return event;
}

it('tells of a moving pointer ten times a second at most, of a press at once, and of nothing once it is stopped', () => {
  const page = new EventTarget();
  const told: CoreNeed[] = [];
  const stop = watchUse(page, (need) => told.push(need));
  for (let atMs = 0; atMs < 250; atMs += 10) page.dispatchEvent(happening('pointermove', atMs));
  expect(told).toEqual([move, move, move]);
  page.dispatchEvent(happening('pointerdown', 251));
  expect(told.slice(3)).toEqual([press]);
  page.dispatchEvent(happening('pointerup', 260));
  page.dispatchEvent(happening('pointermove', 290));
  expect(told).toHaveLength(4);
  page.dispatchEvent(happening('keydown', 700));
  expect(told.slice(4)).toEqual([press]);
  stop();
  page.dispatchEvent(happening('keydown', 2000));
  expect(told).toHaveLength(5);
});

it('needs one core alone while a key is held down', () => {
  const page = new EventTarget();
  const told: CoreNeed[] = [];
  watchUse(page, (need) => told.push(need));
  page.dispatchEvent(happening('keydown', 0));
  page.dispatchEvent(happening('keydown', 500, true));
  expect(told).toEqual([press, { oneMs: 1000, allMs: 0 }]);
});
