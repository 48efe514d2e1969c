import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { StudioSession } from '../../src/runtime/studio-session.ts';
import { type LooseDocument, looseColumn } from '../helpers/small-shop.ts';

const scale = { scale: 1 };

function onlineShop(change: (document: LooseDocument) => void = () => undefined) {
  const text = readFileSync('domains/ecommerce/templates/online-shop.json', 'utf8');
  const document = JSON.parse(text) as LooseDocument;
  change(document);
  return { kind: 'value', value: JSON.parse(JSON.stringify(document)) } as const;
}

describe('the table that is looked at', () => {
  it.each(['customer', 'order', 'order_item', 'review'])(
    'has its rows (%s) before the rest is prepared, and they are those of the whole plan',
    async (table) => {
      const session = new StudioSession();
      let isOpen = false;
      const opening = session.open(onlineShop(), scale, table).finally(() => {
        isOpen = true;
      });
      const early = await session.early();
      expect(isOpen).toBe(false);
      expect(early?.plan.tables.map(({ name }) => name)).toEqual([table]);
      const page = (planId = 0) => session.rows({ planId, table, from: 300, count: 60 });
      const before = await page(early?.plan.id);
      const { plan } = await opening;
      expect(plan?.id).toBe(early?.plan.id);
      expect(plan?.tables.find(({ name }) => name === table)).toEqual(early?.plan.tables[0]);
      expect(await session.rows({ planId: plan?.id ?? 0, table, from: 0, count: 100 })).toEqual(early?.page);
      const fresh = new StudioSession();
      const whole = await fresh.open(onlineShop(), scale, 'department');
      expect(before.columns[0]?.cells).toHaveLength(60);
      expect(before).toEqual(await fresh.rows({ planId: whole.plan?.id ?? 0, table, from: 300, count: 60 }));
      expect(await page(plan?.id)).toEqual(before);
    },
  );

  it('leaves what is prepared the same, whichever it is', async () => {
    const prepared = async (shown: string) => {
      const session = new StudioSession();
      const { plan } = await session.open(onlineShop(), scale, shown);
      return (await session.job(plan?.id ?? 0)).artifacts;
    };
    const [a, b] = [await prepared('review'), await prepared('department')];
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
