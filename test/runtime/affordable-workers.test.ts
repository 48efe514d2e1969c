import { describe, expect, it } from 'vitest';
import { affordableWorkers } from '../../src/runtime/affordable-workers.ts';
import { checkDocument, openDocument } from '../helpers/open-document.ts';
import { rollupDepot } from '../helpers/rollup-depot.ts';
import { looseTable } from '../helpers/small-shop.ts';

const MIB = 1048576;

/** The depot with so many products, of which ten columns are rolled up before the first row. */
function depotOf(products: number) {
  const document = rollupDepot();
  looseTable(document, 'product').rows.count = products;
  return checkDocument(document);
}

describe('what is kept before the first row', () => {
  it('is what the plan says, to the byte of every roll-up', () => {
    const { plan, artifacts } = openDocument(rollupDepot());
    const rolled = plan.artifacts.filter(({ kind }) => kind === 'rollup');
    expect(rolled).toHaveLength(10);
    for (const { table, column = '', bytes } of rolled) {
      const { values, valid } = artifacts.accumulated[table]?.[column] ?? {};
      expect((values?.byteLength ?? 0) + (valid?.byteLength ?? 0), column).toBe(bytes);
    }
  });

  it('shrinks the pool until all copies fit 256 MiB, and never below one worker', () => {
    const { plan } = depotOf(700000);
    if (plan === undefined) throw new Error('no plan');
    const bytes = plan.artifacts.reduce((sum, each) => sum + each.bytes, 0);
    const workers = affordableWorkers(plan, 8);
    expect(workers).toBe(4);
    expect(workers * bytes).toBeLessThanOrEqual(256 * MIB);
    expect((workers + 1) * bytes).toBeGreaterThan(256 * MIB);
    expect(affordableWorkers(plan, 2)).toBe(2);
    expect(affordableWorkers({ ...plan, artifacts: [{ kind: 'rollup', table: 'a', bytes: 999 * MIB }] }, 8)).toBe(1);
  });

  it('is refused above that, with the column that takes most', () => {
    const { plan, diagnostics } = depotOf(4000000);
    expect(plan).toBeUndefined();
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'infeasible',
        path: expect.stringMatching(/^\/tables\/0\/columns\/\d+\/generator/),
      }),
    );
  });
});
