import { describe, expect, it } from 'vitest';
import { thoroughnessOf } from '../../src/quality/report/looked-at.ts';
import type { QualityReport } from '../../src/quality/report/quality-report.ts';
import { chunkRequests } from '../../src/runtime/chunk-requests.ts';
import { ExportSession } from '../../src/runtime/export-session.ts';
import { DEFAULT_EXPORT_SETTINGS } from '../../src/runtime/export-settings.ts';
import { RunWatch } from '../../src/runtime/run-watch.ts';
import { chiSquarePValue, chiSquareStatistic } from '../helpers/chi-square.ts';
import { openDocument } from '../helpers/open-document.ts';

const EVENTS = 250_000;
/** Rows in order of time, and children of theirs that begin when they do. */
const ORDERED = {
  version: 1,
  name: 'Ordered',
  seed: 31,
  timeframe: { start: '2023-01-01', end: '2026-01-01' },
  tables: [
    {
      name: 'event',
      key: ['id'],
      time: 'at',
      order: 'time',
      rows: { kind: 'count', count: EVENTS },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        {
          name: 'at',
          type: 'timestamp',
          generator: { kind: 'moment', shape: { kind: 'profile', weekdays: [1, 1, 1, 1, 1, 0.4, 0.4] } },
        },
        { name: 'amount', type: 'decimal', scale: 2, generator: { kind: 'lognormal', median: 20, sigma: 0.8 } },
      ],
    },
    {
      name: 'note',
      key: ['id'],
      rows: { kind: 'per_parent', parent: 'event', count: { kind: 'poisson', mean: 1 } },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'event_id', type: 'integer', generator: { kind: 'parent' } },
        { name: 'written_at', type: 'timestamp', generator: { kind: 'formula', formula: 'event.at' } },
      ],
    },
  ],
};

const plain = (count: number) => ({
  ...ORDERED,
  tables: [{ name: 'item', rows: { kind: 'count', count }, columns: ORDERED.tables[0]?.columns }],
});

async function sampledReport(): Promise<QualityReport> {
  const job = openDocument(ORDERED);
  const watch = await RunWatch.over(job, () => false, 'blocks');
  if (watch === undefined) throw new Error('nobody broke it off');
  const session = new ExportSession();
  await session.load(watch.job);
  for (const [table, rows] of Object.entries(job.artifacts.rows)) {
    for (const request of chunkRequests({
      ...DEFAULT_EXPORT_SETTINGS,
      name: 'f.csv',
      tables: [{ name: table, rows }],
    })) {
      const { tally } = await session.seenChunk(request);
      watch.add({ table, rows: request.toRow - request.fromRow, tally });
    }
  }
  return watch.report();
}

describe('a report of one block in eight', () => {
  it.each([1, 7, 16, 17, 255, 256, 1000, 1003])('looks at an eighth of %i blocks, never fewer than one', (blocks) => {
    const kinds = Array.from({ length: blocks }, (_, block) => thoroughnessOf('blocks', block, blocks));
    const looked = kinds.filter((kind) => kind !== 'none').length;
    const thorough = kinds.filter((kind) => kind === 'thorough').length;
    const together = blocks >= 256 ? 4 : 1;
    expect(looked).toBeGreaterThanOrEqual(Math.max(1, Math.floor(blocks / 8)));
    expect(looked).toBeLessThanOrEqual(Math.ceil(blocks / 8) + together);
    expect(thorough).toBeGreaterThanOrEqual(blocks <= 16 ? looked : Math.floor(looked / 8));
    expect(thorough).toBeLessThanOrEqual(blocks <= 16 ? looked : Math.ceil(looked / 8) + together);
  });

  it('measures the times of rows that stand in their order in all blocks: seed 31, 250 000 rows', async () => {
    const report = await sampledReport();
    expect(report.scope).toBe('blocks');
    expect(report.score).toMatchObject({ failed: 0, warned: 0 });
    const times = report.tables[0]?.columns.find(({ name }) => name === 'at');
    const { counts = [], expected = [] } = times?.histogram ?? {};
    const rows = counts.reduce((sum, count) => sum + count, 0);
    expect(Math.abs(rows - EVENTS / 8)).toBeLessThan(5 * Math.sqrt(EVENTS / 8));
    // One row in eight by chance: neither farther from the law than that, nor closer.
    const chance = chiSquarePValue(chiSquareStatistic(counts, expected), counts.length - 1);
    expect(chance).toBeGreaterThan(1e-4);
    expect(chance).toBeLessThan(1 - 1e-4);
    // Children stand in the order of their parents.
    const written = report.tables[1]?.columns.find(({ name }) => name === 'written_at');
    const [least, greatest] = [Math.min, Math.max].map((of) => of(...(written?.histogram?.counts.slice(1, -1) ?? [])));
    expect(least).toBeGreaterThan((greatest ?? 0) / 2);
  });

  it('holds no tally of chunks of which it looks at nothing', async () => {
    const job = openDocument(plain(1_100_000));
    const watch = await RunWatch.over(job, () => false, 'blocks');
    const session = new ExportSession();
    await session.load(watch?.job ?? job);
    const requests = chunkRequests({
      ...DEFAULT_EXPORT_SETTINGS,
      name: 'f.csv',
      tables: [{ name: 'item', rows: 1_100_000 }],
    });
    const tallies = [];
    for (const request of requests.slice(0, 4)) tallies.push((await session.seenChunk(request)).tally.length > 0);
    expect(tallies).toEqual([true, false, true, false]);
  });
});
