import { describe, expect, it } from 'vitest';
import { jobReport } from '../../src/runtime/job-report.ts';
import type { QualityReport } from '../../src/runtime/protocol.ts';
import { createReportClient } from '../../src/runtime/report-client.ts';
import { StudioSession } from '../../src/runtime/studio-session.ts';
import { smallShop } from '../helpers/small-shop.ts';
import { testTemplates } from '../helpers/templates.ts';
import { anyJob, fakeSpawn } from './fake-engine.ts';

/** At this many times their size, templates have tables of which only a sample is looked at. */
const SAMPLED_SCALE = 5;

const source = { kind: 'text', text: JSON.stringify(smallShop()) } as const;

async function reportOfShop(): Promise<QualityReport> {
  const session = new StudioSession();
  const { plan } = await session.open(source, { scale: 1 });
  return jobReport(await session.job(plan?.id ?? 0));
}

describe('the report of a document’s sample', () => {
  it('is plain JSON, and the same from every worker', async () => {
    const reports = await Promise.all([reportOfShop(), reportOfShop()]);
    const [first, second] = reports.map((report) => JSON.stringify(report));
    expect(JSON.parse(first ?? '')).toEqual(reports[0]);
    expect(second).toBe(first);
    expect(reports[0]?.document).toMatchObject({ name: 'Small shop', seed: 42, scale: 1, tables: 4 });
  });

  it('finds nothing wrong with the small shop, and leaves none of its promises untested', async () => {
    const report = await reportOfShop();
    expect(report.checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toEqual([]);
    expect(report.score.value).toBeGreaterThan(97);
    expect(report.coverage).toMatchObject({ value: 1, uncovered: 0 });
    expect(report.tables.map(({ name }) => name)).toEqual(['customer', 'product', 'order', 'order_item']);
  });
});

describe('the sample of a template', { timeout: 120_000 }, () => {
  it.each(testTemplates.map((template) => [template.id, template] as const))(
    'fails and warns of nothing: %s',
    async (_id, template) => {
      const session = new StudioSession();
      const text = JSON.stringify(template.value);
      const { plan } = await session.open({ kind: 'text', text }, { scale: SAMPLED_SCALE });
      const report = await jobReport(await session.job(plan?.id ?? 0));
      expect(report.checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toEqual([]);
      expect(report.score.value).toBeGreaterThanOrEqual(97);
    },
  );
});

describe('the worker of the reports', () => {
  const answer = { report: 1 } as QualityReport;

  it('is kept for the next report', async () => {
    const { spawn, workers } = fakeSpawn(() => ({ sampleReport: () => Promise.resolve(answer) }));
    const client = createReportClient(spawn);
    const { signal } = new AbortController();
    expect(await client.report(anyJob, signal)).toBe(answer);
    expect(await client.report(anyJob, signal)).toBe(answer);
    expect(workers.map((worker) => worker.isTerminated())).toEqual([false]);
  });

  it('ends at once with the report that is called off, and the next has another', async () => {
    const { spawn, workers } = fakeSpawn((_, number) => ({
      sampleReport: () => (number === 0 ? new Promise(() => undefined) : Promise.resolve(answer)),
    }));
    const client = createReportClient(spawn);
    const first = new AbortController();
    const late = client.report(anyJob, first.signal);
    first.abort();
    await expect(late).rejects.toThrow('Cancelled');
    expect(await client.report(anyJob, new AbortController().signal)).toBe(answer);
    expect(workers.map((worker) => worker.isTerminated())).toEqual([true, false]);
  });

  it('is replaced when it dies', async () => {
    const { spawn, workers } = fakeSpawn((worker, number) => ({
      sampleReport() {
        if (number === 0) worker.die();
        return number === 0 ? new Promise(() => undefined) : Promise.resolve(answer);
      },
    }));
    const client = createReportClient(spawn);
    await expect(client.report(anyJob, new AbortController().signal)).rejects.toThrow('died');
    expect(await client.report(anyJob, new AbortController().signal)).toBe(answer);
    expect(workers).toHaveLength(2);
  });
});
