import { describe, expect, it } from 'vitest';
import { StudioSession } from '../../src/runtime/studio-session.ts';
import { smallShop } from '../helpers/small-shop.ts';

const source = { kind: 'text', text: JSON.stringify(smallShop()) } as const;

describe('the report of a document’s sample', () => {
  it('is plain JSON, and the same from every worker', async () => {
    const reports = await Promise.all(
      [new StudioSession(), new StudioSession()].map(async (session) => {
        const { plan } = await session.open(source, { scale: 1 });
        return session.report(plan?.id ?? 0);
      }),
    );
    const [first, second] = reports.map((report) => JSON.stringify(report));
    expect(JSON.parse(first ?? '')).toEqual(reports[0]);
    expect(second).toBe(first);
    expect(reports[0]?.document).toMatchObject({ name: 'Small shop', seed: 42, scale: 1, tables: 4 });
  });

  it('finds nothing wrong with the small shop, and says what nobody looked at', async () => {
    const session = new StudioSession();
    const { plan } = await session.open(source, { scale: 1 });
    const report = await session.report(plan?.id ?? 0);
    expect(report?.checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')).toEqual([]);
    expect(report?.score.value).toBeGreaterThan(97);
    expect(report?.coverage.uncovered).toBeGreaterThan(0);
    expect(report?.tables.map(({ name }) => name)).toEqual(['customer', 'product', 'order', 'order_item']);
  });

  it('is given up when another document is opened', async () => {
    const session = new StudioSession();
    const { plan } = await session.open(source, { scale: 1 });
    const late = session.report(plan?.id ?? 0);
    await session.open(source, { scale: 1 });
    expect(await late).toBeUndefined();
    expect(await session.report(plan?.id ?? 0)).toBeDefined();
  });
});
