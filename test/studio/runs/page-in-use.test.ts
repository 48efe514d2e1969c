import { expect, it } from 'vitest';
import { watchUse } from '../../../src/studio/runs/page-in-use.ts';

function happening(type: string, timeStamp: number): Event {
  const event = new Event(type);
  Object.defineProperty(event, 'timeStamp', { value: timeStamp });
  return event;
}

it('tells of a moving pointer ten times a second at most, of a press at once, and of nothing once it is stopped', () => {
  const page = new EventTarget();
  const told: number[] = [];
  const stop = watchUse(page, (forMs) => told.push(forMs));
  for (let atMs = 0; atMs < 250; atMs += 10) page.dispatchEvent(happening('pointermove', atMs));
  expect(told).toEqual([300, 300, 300]);
  page.dispatchEvent(happening('pointerdown', 251));
  expect(told).toEqual([300, 300, 300, 1000]);
  page.dispatchEvent(happening('pointerup', 260));
  page.dispatchEvent(happening('pointermove', 290));
  expect(told).toHaveLength(4);
  page.dispatchEvent(happening('keydown', 700));
  expect(told).toEqual([300, 300, 300, 1000, 1000]);
  stop();
  page.dispatchEvent(happening('keydown', 2000));
  expect(told).toHaveLength(5);
});
