import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { StudioSession } from '../../src/runtime/studio-session.ts';
import { type LooseDocument, looseColumn } from '../helpers/small-shop.ts';

const scale = { scale: 0.25 };

function onlineShop(change: (document: LooseDocument) => void = () => undefined) {
  const text = readFileSync('domains/ecommerce/templates/online-shop.json', 'utf8');
  const document = JSON.parse(text) as LooseDocument;
  change(document);
  return { kind: 'value', value: JSON.parse(JSON.stringify(document)) } as const;
}

/** Another session, which had the whole document before anything was asked of it. */
async function prepared() {
  const session = new StudioSession();
  const { plan } = await session.open(onlineShop(), scale, { table: 'department' });
  return { session, planId: plan?.id ?? 0 };
}

describe('the table that is looked at', () => {
  let whole: Awaited<ReturnType<typeof prepared>>;
  beforeAll(async () => {
    whole = await prepared();
  }, 60_000);

  it.each([
    ['customer', 'birth_date'],
    ['order', 'total'],
    ['order_item', 'quantity'],
    ['review', 'rating'],
  ])('has its rows (%s) and the chart of a column (%s) before the rest is prepared', async (table, column) => {
    const session = new StudioSession();
    let isOpen = false;
    const opening = session.open(onlineShop(), scale, { table, chart: { column, bins: 30 } }).finally(() => {
      isOpen = true;
    });
    const early = await session.early();
    expect(isOpen).toBe(false);
    expect(early?.plan.tables.map(({ name }) => name)).toEqual([table]);
    const middle = (planId = 0) => ({ planId, table, from: 300, count: 60 });
    const before = await session.rows(middle(early?.plan.id));
    const { plan } = await opening;
    expect(plan?.id).toBe(early?.plan.id);
    expect(plan?.tables.find(({ name }) => name === table)).toEqual(early?.plan.tables[0]);
    expect(await session.rows(middle(plan?.id))).toEqual(before);

    const fresh = whole;
    expect(before.columns[0]?.cells).toHaveLength(60);
    expect(before).toEqual(await fresh.session.rows(middle(fresh.planId)));
    const first = { planId: fresh.planId, table, from: 0, count: 100 };
    expect(early?.page).toEqual(await fresh.session.rows(first));
    const asked = { planId: fresh.planId, table, columns: [column], bins: 30 };
    expect([early?.chart?.profile]).toEqual(await fresh.session.profiles(asked));
  });

  it('leaves what is prepared the same, whichever it is', async () => {
    const others = new StudioSession();
    const { plan } = await others.open(onlineShop(), scale, { table: 'review' });
    const { session, planId } = whole;
    const { artifacts: a } = await others.job(plan?.id ?? 0);
    const { artifacts: b } = await session.job(planId);
    expect(Object.keys(a.rows)).toEqual(Object.keys(b.rows));
    expect(a).toEqual(b);
  });
});

describe('a document that is opened again', () => {
  it('shares the plan as long as nothing was changed, and what it is opened for comes no later', async () => {
    const session = new StudioSession();
    const first = session.open(onlineShop(), scale);
    const again = session.open(onlineShop(), scale);
    expect((await session.early())?.plan.id).toBe((await again).plan?.id);
    expect((await first).plan?.id).toBe((await again).plan?.id);
    const other = onlineShop(
      (document) => void (looseColumn(document, 'product', 'weight_grams').generator.median = 9),
    );
    expect((await session.open(other, scale)).plan?.id).not.toBe((await first).plan?.id);
  });

  it('is opened anew after it was dropped', async () => {
    const session = new StudioSession();
    const first = session.open(onlineShop(), scale);
    await session.early();
    await session.drop();
    expect((await first).plan).toBeUndefined();
    expect((await session.open(onlineShop(), scale)).plan).toBeDefined();
  });
});
