import { describe, expect, it } from 'vitest';
import { buildCatalog } from '../../src/engine/build-catalog.ts';
import type { SchemaNode } from '../../src/engine/catalog.ts';
import type { Vector } from '../../src/engine/columns/vector.ts';
import { openPlan } from '../../src/engine/plan/open-plan.ts';
import type { Engine } from '../../src/engine/rows/engine.ts';
import type { RowSet } from '../../src/engine/rows/row-set.ts';
import { fakerTexts } from '../../src/runtime/faker-texts.ts';
import type { KindSpec } from '../../src/schema/kind.ts';
import { cellsOf, rowsOf } from '../helpers/column-bytes.ts';
import { type KindList, kindDocuments, kindsWithDocuments } from '../helpers/kind-documents.ts';
import { KIND_LISTS } from '../helpers/kind-lists.ts';
import { openDocument, preparePlan } from '../helpers/open-document.ts';

const catalog = buildCatalog();
const textMakers = fakerTexts();
const lists = Object.keys(KIND_LISTS) as KindList[];
const MS_PER_DAY = 86400000;

/** What the studio writes, with the references it leaves for the person to fill in filled in. */
function filledIn(spec: KindSpec): KindSpec {
  return {
    ...Object.fromEntries(Object.entries(spec).map(([key, value]) => [key, value === '' ? 'order' : value])),
    kind: spec.kind,
  };
}

/** Every described part of a schema below a node, with its place. */
function described(node: SchemaNode, at: string): readonly { readonly at: string; readonly node: SchemaNode }[] {
  const inside = Object.entries(node.properties ?? {}).filter(([key]) => key !== 'kind');
  const items = node.items === undefined ? [] : described(node.items, `${at}[]`);
  return [
    ...inside.flatMap(([key, each]) => [{ at: `${at}.${key}`, node: each }, ...described(each, `${at}.${key}`)]),
    ...items,
  ];
}

function expectFitsType(vector: Vector, rows: RowSet, name: string): void {
  const column = rows.table.columns.get(name);
  if (column === undefined) throw new Error(`there is no column ${name}`);
  if (vector.storage !== 'number') {
    expect(['text', 'uuid', 'json']).toContain(column.type);
    return;
  }
  expect(vector.values.length).toBe(rows.count);
  expect(vector.valid === undefined || column.spec.nullable === true).toBe(true);
  const fits = {
    integer: Number.isSafeInteger,
    decimal: Number.isSafeInteger,
    float: Number.isFinite,
    boolean: (x: number) => x === 0 || x === 1,
    text: () => false,
    uuid: () => false,
    json: () => false,
    time: (x: number) => x >= 0 && x < MS_PER_DAY && x % column.resolutionMs === 0,
    date: (x: number) => x % MS_PER_DAY === 0,
    timestamp: (x: number) => x % column.resolutionMs === 0,
  }[column.type];
  const odd = [...vector.values].filter((value, row) => vector.valid?.[row] !== 0 && !fits(value));
  expect(odd).toEqual([]);
}

function inSlices(engine: Engine, table: string, column: string, step: number): readonly (string | null)[] {
  const rows = engine.rowCount(table);
  return Array.from({ length: Math.ceil(rows / step) }, (_, i) =>
    cellsOf(engine.range(table, i * step, Math.min(rows, (i + 1) * step)), column),
  ).flat();
}

describe.each(lists)('every kind of the list %s', (list) => {
  const kinds = KIND_LISTS[list];

  it('has documents in the battery, and the battery names no other', () => {
    expect(kindsWithDocuments(list).toSorted()).toEqual(kinds.map((each) => each.kind).toSorted());
  });

  it('has a word of its own', () => {
    expect(new Set(kinds.map((each) => each.kind)).size).toBe(kinds.length);
    for (const { kind } of kinds) expect(kind).toMatch(/^[a-z][a-z_]*$/);
  });

  it('stands in the catalog as it is', () => {
    expect(catalog[list].map((each) => each.kind)).toEqual(kinds.map((each) => each.kind));
  });

  describe.each(kinds.map((kind) => ({ name: kind.kind, kind })))('$name', ({ kind }) => {
    it('says what it is in sentences', () => {
      expect(kind.title).toMatch(/^[A-Z]/);
      expect(kind.question).toMatch(/^[A-Z].*\?$/);
      expect(kind.summary).toMatch(/^[A-Z].*\.$/);
      expect(kind.family).not.toBe('');
    });

    it('has an example that fits, and defaults that fit once references are filled in', () => {
      expect(kind.example.kind).toBe(kind.kind);
      expect(kind.defaults.kind).toBe(kind.kind);
      expect(kind.schema.safeParse(kind.example).error).toBeUndefined();
      expect(kind.schema.safeParse(filledIn(kind.defaults)).error).toBeUndefined();
      expect(kind.schema.safeParse({ ...kind.example, nonsense: 1 }).success).toBe(false);
    });

    it('describes every parameter, with an example that fits', () => {
      const node = catalog[list].find((each) => each.kind === kind.kind)?.schema ?? {};
      for (const part of described(node, kind.kind)) {
        expect.soft(part.node.title, part.at).toMatch(/^[A-Z]/);
        expect.soft(part.node.description, part.at).toMatch(/\.$/);
        expect.soft(part.node.examples?.length, part.at).toBeGreaterThan(0);
      }
      for (const [name, parameter] of Object.entries(node.properties ?? {})) {
        if (name === 'kind') continue;
        const use = { ...kind.example, [name]: parameter.examples?.[0] };
        expect.soft(kind.schema.safeParse(use).error, name).toBeUndefined();
      }
    });

    describe.each(kindDocuments(list, kind.kind, kind.example))('$label', ({ document, table, columns }) => {
      const opened = openDocument(document, { textMakers });
      const rows = rowsOf(opened.engine, table);
      const cells = new Map(columns.map((name) => [name, cellsOf(rows, name)]));

      it('makes rows, and values of the type of the column', () => {
        expect(rows.count).toBeGreaterThan(20);
        for (const name of columns) {
          expectFitsType(rows.column(name), rows, name);
          expectFitsType(rows.exported(name), rows, name);
        }
      });

      it('makes the same values again, from the document as JSON and from the plan as a copy', () => {
        const again = openDocument(JSON.parse(JSON.stringify(document)), { textMakers });
        const plan = structuredClone(opened.plan);
        const copied = openPlan(plan, structuredClone(preparePlan(plan, undefined, textMakers)), textMakers);
        for (const name of columns) {
          expect(cellsOf(rowsOf(again.engine, table), name)).toEqual(cells.get(name));
          expect(cellsOf(rowsOf(copied, table), name)).toEqual(cells.get(name));
        }
      });

      it('makes the same values in any split, and wherever they are gathered', () => {
        const { engine } = opened;
        const order = Float64Array.from({ length: rows.count }, (_, i) => (i * 37 + 5) % rows.count);
        const gathered = engine.at(table, order);
        for (const name of columns) {
          const whole = cells.get(name) ?? [];
          for (const step of [1, 7, 64]) expect(inSlices(engine, table, name, step)).toEqual(whole);
          expect(cellsOf(rows.slice(3, 19), name)).toEqual(whole.slice(3, 19));
          expect(cellsOf(gathered, name)).toEqual([...order].map((ordinal) => whole[ordinal]));
        }
        expect([...gathered.ordinals()]).toEqual([...order]);
      });
    });
  });
});
