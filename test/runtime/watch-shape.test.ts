import { expect, it } from 'vitest';
import { RunWatch } from '../../src/runtime/run-watch.ts';
import { openDocument } from '../helpers/open-document.ts';

/** A thousand whole numbers up to some greatest one. */
async function shapeUpTo(max: number): Promise<string | undefined> {
  const column = { name: 'value', type: 'integer', generator: { kind: 'uniform', min: 0, max } };
  const job = openDocument({
    version: 1,
    name: 'Shape',
    seed: 1,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [{ name: 'reading', rows: { kind: 'count', count: 1000 }, columns: [column] }],
  });
  return (await RunWatch.over(job, () => false))?.shape;
}

it('tallies of other bins are of another shape, also where there are as many', async () => {
  expect(await shapeUpTo(1_000_000)).toBe(await shapeUpTo(1_000_000));
  expect(await shapeUpTo(2_000_000)).not.toBe(await shapeUpTo(1_000_000));
});
