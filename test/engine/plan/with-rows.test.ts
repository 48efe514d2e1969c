import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/engine/plan/compile.ts';
import { openPlan } from '../../../src/engine/plan/open-plan.ts';
import { RESOURCES } from '../../../src/runtime/resources.ts';
import { StudioSession } from '../../../src/runtime/studio-session.ts';
import { checkDocument, openDocument, preparePlan } from '../../helpers/open-document.ts';
import { looseTable, smallShop } from '../../helpers/small-shop.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

const { document } = openDocument(smallShop());

function planWith(rows: Readonly<Record<string, number>>, scale = 1) {
  return compile(document, { scale, rows }, RESOURCES);
}

describe('rows that a run states', () => {
  it('are taken as they are, whatever the scale, and change the tables that follow from them', () => {
    const { plan } = planWith({ customer: 123, product: 7 }, 3);
    if (plan === undefined) throw new Error('there is no plan');
    const artifacts = preparePlan(plan);
    expect(artifacts.rows).toMatchObject({ customer: 123, product: 7 });
    const same = openDocument(
      smallShop((changed) => {
        looseTable(changed, 'customer').rows = { kind: 'count', count: 123, fixed: true };
        looseTable(changed, 'product').rows = { kind: 'count', count: 7, fixed: true };
      }),
      { scale: 3 },
    );
    const engine = openPlan(structuredClone(plan), artifacts);
    for (const { name } of plan.tables) expect(tableCsv(engine, name)).toEqual(tableCsv(same.engine, name));
    expect(plan.tables).toEqual(same.plan.tables);
    expect(plan.document).toBe(document);
  });

  it('may be none', () => {
    const { plan } = planWith({ customer: 0 });
    expect(plan && preparePlan(plan).rows).toMatchObject({ customer: 0, order: 0 });
  });

  it('leave the plan as it was where there are none', () => {
    expect(planWith({}).plan?.tables).toEqual(checkDocument(smallShop()).plan?.tables);
  });

  it.each([
    ['custmer', 'unknown_reference', 'Did you mean "customer"?'],
    ['zebra', 'unknown_reference', 'Tables that state their rows: customer, product.'],
    ['order', 'conflict', 'Tables that state their rows: customer, product.'],
  ])('are refused for "%s"', (name, code, hint) => {
    const { plan, diagnostics } = planWith({ [name]: 5 });
    expect(plan).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, hint, severity: 'error' }]);
  });

  it('are followed by the session of the studio', async () => {
    const { plan } = await new StudioSession().open(
      { kind: 'value', value: document },
      { scale: 1, rows: { product: 11 } },
    );
    expect(plan?.tables.find(({ name }) => name === 'product')?.rows).toBe(11);
  });
});
