import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoundTable } from '../../../src/engine/plan/bound-table.ts';
import { compile } from '../../../src/engine/plan/compile.ts';
import type { BindingMemory } from '../../../src/engine/plan/kept-binding.ts';
import type { Plan, TablePlan } from '../../../src/engine/plan/plan.ts';
import { prepare } from '../../../src/engine/plan/prepare.ts';
import { Engine } from '../../../src/engine/rows/engine.ts';
import { readDocument } from '../../../src/runtime/read-document.ts';
import { RESOURCES } from '../../../src/runtime/resources.ts';
import type { JsonValue } from '../../../src/schema/json-value.ts';
import { cellsOf } from '../../helpers/column-bytes.ts';
import { emptyCounts } from '../../helpers/open-document.ts';
import { afterEdits, type RandomEdit, randomEdit } from '../../helpers/random-edit.ts';
import { richDocument } from '../../helpers/rich-document.ts';
import { looseColumn, smallShop } from '../../helpers/small-shop.ts';
import { type TestTemplate, testTemplates } from '../../helpers/templates.ts';

function fingerprintsOf({ columns, ...table }: TablePlan) {
  const own = columns.map(({ name, fingerprint, cleanFingerprint }) => `${name} ${fingerprint} ${cleanFingerprint}`);
  return [table.name, table.rowsFingerprint, table.orderFingerprint, ...own].join('\n');
}

/** Compiles a value with what is remembered of those before, and without. */
function compileTwice(value: unknown, memory: BindingMemory, scale = 1) {
  const { document } = readDocument({ kind: 'value', value: structuredClone(value) as JsonValue });
  if (document === undefined) return undefined;
  const kept = compile(document, { scale }, RESOURCES, memory);
  const cold = compile(document, { scale }, RESOURCES);
  // As a worker would hand them over: what is watched must not be among it.
  const { plan, diagnostics } = structuredClone({ plan: kept.plan, diagnostics: kept.diagnostics });
  expect(diagnostics).toEqual(cold.diagnostics);
  expect(plan?.tables.map(fingerprintsOf)).toEqual(cold.plan?.tables.map(fingerprintsOf));
  expect(JSON.stringify(plan) === JSON.stringify(cold.plan)).toBe(true);
  return { plan: kept.plan, kept: kept.tables, cold: cold.tables };
}

/** The cells of the first rows of every table. */
function firstCells(plan: Plan, tables: ReadonlyMap<string, BoundTable>) {
  const steps = prepare(plan, tables, emptyCounts());
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const engine = new Engine(tables, step.value);
  return plan.tables.map(({ name, columns }) => {
    const rows = engine.range(name, 0, Math.min(engine.rowCount(name), 50));
    return [name, columns.map((column) => [column.name, cellsOf(rows, column.name)])];
  });
}

/** Every number below a value with a way to change it. */
function numberLeaves(value: unknown): readonly { readonly add: (n: number) => void }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    typeof member === 'number'
      ? [{ add: (n: number) => void Object.assign(value, { [key]: member + n }) }]
      : numberLeaves(member),
  );
}

describe('what is taken over from the document before', () => {
  it('gives the plan, the findings and the rows that a first compilation gives, whatever was edited', () => {
    const memory: BindingMemory = {};
    let valid = 0;
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 0, maxLength: 2 }), (edits: readonly RandomEdit[]) => {
        const { plan, kept, cold } = compileTwice(afterEdits(richDocument(), edits), memory) ?? {};
        if (plan === undefined || kept === undefined || cold === undefined) return;
        valid++;
        if (valid % 6 === 0) expect(firstCells(plan, kept)).toEqual(firstCells(plan, cold));
      }),
      { numRuns: 90, seed: 811, endOnFailure: false },
    );
    expect(valid).toBeGreaterThan(25);
  });

  it('gives them for every template while its numbers are typed over', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(3)), { maxLength: 4 }), (n, typed) => {
        const { value, scale } = testTemplates[n % testTemplates.length] as TestTemplate;
        const memory: BindingMemory = {};
        const document = structuredClone(value);
        compileTwice(document, memory, scale);
        for (const [at, more] of typed) {
          const leaves = numberLeaves((document as { readonly tables: unknown }).tables);
          leaves[at % leaves.length]?.add(more + 1);
          compileTwice(document, memory, scale);
        }
      }),
      { numRuns: 12, seed: 4, endOnFailure: false },
    );
  });

  it('is every column that an edited number does not reach, and none that it does', () => {
    const memory: BindingMemory = {};
    const before = compileTwice(smallShop(), memory)?.kept;
    const edited = smallShop((document) => {
      looseColumn(document, 'order_item', 'quantity').generator['values'] = [{ value: 1 }, { value: 2 }];
    });
    const after = compileTwice(edited, memory)?.kept;
    const isKept = (table: string, column: string) =>
      before?.get(table)?.columns.get(column) === after?.get(table)?.columns.get(column);
    expect(isKept('customer', 'age')).toBe(true);
    expect(isKept('order_item', 'product_id')).toBe(true);
    expect(isKept('order_item', 'quantity')).toBe(false);
    expect(isKept('order', 'total')).toBe(false);
  });

  it('is nothing of a document that differs in more than parameters', () => {
    const memory: BindingMemory = {};
    const before = compileTwice(smallShop(), memory)?.kept;
    const other = compileTwice({ ...smallShop(), seed: 5 }, memory)?.kept;
    for (const [name, { columns }] of before ?? [])
      for (const [column, bound] of columns) expect(other?.get(name)?.columns.get(column)).not.toBe(bound);
  });
});
