import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/schema/apply-edits.ts';
import type { Diagnostic } from '../../../src/schema/diagnostic.ts';
import type { JsonValue } from '../../../src/schema/json-value.ts';
import { checkDocument } from '../../helpers/open-document.ts';
import { orderDesk } from '../../helpers/order-desk.ts';
import { type LooseDocument, looseColumn, looseTable } from '../../helpers/small-shop.ts';

/** What is found of the order desk after a change; the first finding's fix must leave fewer. */
function found(change: (document: LooseDocument) => void): readonly Diagnostic[] {
  const document = orderDesk(change);
  const { diagnostics } = checkDocument(document);
  const [first] = diagnostics;
  if (first?.fix !== undefined) {
    const mended = applyEdits(document as unknown as JsonValue, first.fix.edits);
    expect(checkDocument(mended).diagnostics.length, first.fix.title).toBeLessThan(diagnostics.length);
  }
  return diagnostics;
}

const generator = (document: LooseDocument, table: string, column: string) =>
  looseColumn(document, table, column).generator;

describe('the order desk', () => {
  it('has nothing wrong with it', () => {
    expect(found(() => undefined)).toEqual([]);
  });
});

describe('the key of a table', () => {
  it('is proven by a row number within the parent, beside the whole key of the parent', () => {
    expect(found((d) => void delete generator(d, 'line', 'line_no').within)).toEqual([]);
    const uncounted = found((d) => void (generator(d, 'line', 'line_no').kind = 'uniform'));
    expect(uncounted.length).toBeGreaterThan(0);
    expect(
      found((d) => {
        generator(d, 'part', 'part_no').kind = 'poisson';
        generator(d, 'part', 'part_no').mean = 3;
        for (const name of ['within', 'start', 'step']) delete generator(d, 'part', 'part_no')[name];
      }),
    ).toMatchObject([{ code: 'not_unique', path: '/tables/5/key' }]);
  });

  it('is not proven without the whole key of the parent', () => {
    expect(found((d) => void (looseTable(d, 'part').key = ['order_id', 'part_no']))).toMatchObject([
      { code: 'not_unique', path: '/tables/5/key' },
    ]);
    expect(found((d) => void (looseTable(d, 'part').key = ['part_no']))).toMatchObject([
      { code: 'not_unique', path: '/tables/5/key/0' },
    ]);
  });

  it('is proven by different picks, and not by others', () => {
    const findings = found((d) => void delete generator(d, 'order_tag', 'tag_id').distinct_within);
    expect(findings).toMatchObject([
      {
        code: 'not_unique',
        path: '/tables/4/key',
        fix: { edits: [{ path: '/tables/4/columns/1/generator/distinct_within', value: 'parent' }] },
      },
    ]);
  });

  it('is not proven by different picks of which it holds a part', () => {
    const claims = (key: readonly string[]) => (d: LooseDocument) => {
      const table = looseTable(d, 'claim');
      table.rows = { kind: 'per_parent', parent: 'order', count: { kind: 'poisson', mean: 1 } };
      table.columns.push({ name: 'order_id', type: 'integer', generator: { kind: 'parent' } });
      generator(d, 'claim', 'item_line_no').distinct_within = 'parent';
      table.key = [...key];
    };
    expect(found(claims(['order_id', 'item_order_id', 'item_line_no']))).toEqual([]);
    expect(found(claims(['order_id', 'item_line_no']))).toMatchObject([{ code: 'not_unique' }]);
  });

  it('is proven by one column that is different in every row', () => {
    expect(found((d) => void (looseTable(d, 'claim').key = ['item_order_id', 'id']))).toEqual([]);
  });

  it('may not hold a column that can be empty', () => {
    expect(
      found((d) => {
        looseColumn(d, 'order_tag', 'tag_id').nullable = true;
      }),
    ).toMatchObject([{ code: 'null_not_allowed', path: '/tables/4/key/0' }]);
  });
});

describe('a foreign key to a key of several columns', () => {
  it('says which of them it holds', () => {
    expect(found((d) => void delete generator(d, 'part', 'line_no').column)).toMatchObject([
      { code: 'missing_key', path: '/tables/5/columns/1/generator', fix: { edits: [{ value: 'line_no' }] } },
    ]);
    expect(found((d) => void delete generator(d, 'claim', 'item_line_no').column)).toMatchObject([
      { code: 'missing_key', path: '/tables/6/columns/2/generator' },
    ]);
  });

  it('holds columns of the key only, and a formula reads the others', () => {
    expect(
      found((d) => {
        Object.assign(looseColumn(d, 'part', 'of_price'), { generator: { kind: 'parent', column: 'price' } });
      }),
    ).toMatchObject([
      {
        code: 'conflict',
        path: '/tables/5/columns/3/generator/column',
        fix: { edits: [{ value: { kind: 'formula', formula: 'line.price' } }] },
      },
    ]);
    expect(found((d) => void (generator(d, 'part', 'line_no').column = 'line_n'))).toMatchObject([
      {
        code: 'unknown_reference',
        path: '/tables/5/columns/1/generator/column',
        fix: { edits: [{ value: 'line_no' }] },
      },
    ]);
  });

  it('warns where it holds only a part, and adds the others as its fix', () => {
    const alone = (d: LooseDocument) => {
      looseTable(d, 'claim').columns = looseTable(d, 'claim').columns.filter(
        ({ name }) => !['item_order_id', 'amount', 'placed_at'].includes(name),
      );
    };
    expect(found(alone)).toMatchObject([{ code: 'relation_missing', severity: 'warning' }]);
    expect(
      found((d) => {
        alone(d);
        delete generator(d, 'claim', 'item_line_no').relation;
      }),
    ).toMatchObject([{ code: 'relation_missing', severity: 'warning' }]);
    expect(
      found((d) => {
        const part = looseTable(d, 'part');
        part.columns = part.columns.filter(({ name }) => name !== 'order_id');
        part.key = ['line_no', 'part_no'];
      }),
    ).toMatchObject([{ code: 'relation_missing', severity: 'warning' }, { code: 'not_unique' }]);
  });
});

describe('the columns of a relation', () => {
  it('say the same of their pick, or only one of them says it', () => {
    const both = (exponent: number) => (d: LooseDocument) => {
      generator(d, 'claim', 'item_order_id').pick = { kind: 'zipf', exponent: 2 };
      generator(d, 'claim', 'item_line_no').pick = { kind: 'zipf', exponent };
    };
    expect(found(both(2))).toEqual([]);
    expect(found(both(3))).toMatchObject([{ code: 'conflict', path: '/tables/6/columns/2/generator/pick' }]);
    expect(found((d) => void (generator(d, 'claim', 'item_line_no').table = 'part'))).toMatchObject([
      { code: 'conflict', path: '/tables/6/columns/2/generator/table' },
    ]);
  });

  it('report what is wrong with the pick once, where it is said', () => {
    const weight = { kind: 'weighted', column: 'quality' };
    expect(found((d) => void (generator(d, 'claim', 'item_line_no').pick = weight))).toMatchObject([
      { code: 'unknown_reference', path: '/tables/6/columns/2/generator/pick/column' },
    ]);
    const where = { column: 'quantity', equals_column: 'no_such' };
    expect(found((d) => void (generator(d, 'claim', 'item_line_no').where = where))).toMatchObject([
      { code: 'unknown_reference', path: '/tables/6/columns/2/generator/where/equals_column' },
    ]);
  });

  it('carry a name that can be written in a formula and means nothing else', () => {
    const named = (name: string) => (d: LooseDocument) => {
      for (const column of ['item_order_id', 'item_line_no']) generator(d, 'claim', column).relation = name;
      looseTable(d, 'claim').columns.splice(5, 2);
    };
    expect(found(named('an item')).every(({ code }) => code === 'invalid_name')).toBe(true);
    expect(found(named('like_order_id'))[0]).toMatchObject({ code: 'duplicate_name' });
    expect(found(named('line'))).toEqual([]);
  });
});

describe('row numbers within the parent, different and stable picks', () => {
  it('need a parent', () => {
    expect(found((d) => void (generator(d, 'order', 'id').within = 'parent'))[0]).toMatchObject({
      code: 'conflict',
      path: '/tables/2/columns/0/generator/within',
    });
    expect(found((d) => void (generator(d, 'claim', 'item_line_no').distinct_within = 'parent'))).toMatchObject([
      { code: 'conflict', path: '/tables/6/columns/2/generator/distinct_within' },
    ]);
  });

  it.each([
    ['pick', { kind: 'zipf', exponent: 1 }],
    ['where', { column: 'quantity', equals: 3 }],
  ])('cannot be stable beside "%s"', (name, value) => {
    expect(found((d) => void (generator(d, 'claim', 'like_line_no')[name] = value))).toMatchObject([
      { code: 'conflict', path: '/tables/6/columns/4/generator/stable' },
    ]);
  });

  it('cannot be stable where times decide, nor among siblings that differ', () => {
    const timed = (d: LooseDocument) => {
      looseTable(d, 'product').columns.push({ name: 'at', type: 'timestamp', generator: { kind: 'moment' } });
      looseTable(d, 'line').columns.push({ name: 'at', type: 'timestamp', generator: { kind: 'moment' } });
      for (const table of ['product', 'line']) looseTable(d, table).time = 'at';
      looseColumn(d, 'line', 'product_code').nullable = true;
      for (const [table, column] of [
        ['line', 'price'],
        ['part', 'of_price'],
        ['claim', 'amount'],
      ] as const)
        looseColumn(d, table, column).nullable = true;
      generator(d, 'order', 'first_line_no').existing = false;
      const { pick, distinct_within, ...rest } = generator(d, 'line', 'product_code');
      expect([pick, distinct_within]).not.toContain(undefined);
      looseColumn(d, 'line', 'product_code').generator = { ...rest, stable: true };
    };
    expect(found(timed)).toMatchObject([{ code: 'conflict', path: '/tables/3/columns/2/generator/stable' }]);
    expect(
      found((d) => {
        delete generator(d, 'line', 'product_code').pick;
        generator(d, 'line', 'product_code').stable = true;
      }),
    ).toMatchObject([{ code: 'conflict', path: '/tables/3/columns/2/generator/stable' }]);
  });
});

describe('a loop between tables', () => {
  it('that goes round through times is reported node by node', () => {
    const after = (column: string) => ({ kind: 'after', column, delay: { kind: 'fixed', value: '1d' } });
    const table = (name: string, other: string) => ({
      name,
      key: ['id'],
      time: 'at',
      rows: { kind: 'count', count: 10 },
      columns: [
        { name: 'id', type: 'integer', generator: { kind: 'sequence' } },
        { name: 'at', type: 'timestamp', nullable: true, generator: after(`${other}_id.at`) },
        { name: `${other}_id`, type: 'integer', nullable: true, generator: { kind: 'reference', table: other } },
      ],
    });
    const document = {
      version: 1,
      name: 'Loop',
      seed: 1,
      timeframe: { start: '2024-01-01', end: '2025-01-01' },
      tables: [table('department', 'employee'), table('employee', 'department')],
    };
    const cycles = checkDocument(document).diagnostics.filter(({ code }) => code === 'cycle');
    expect(cycles.length).toBeGreaterThan(0);
    expect(cycles.map(({ message }) => message).join('\n')).toMatch(
      /department\.at needs department\.employee_id needs department\.at|department\.employee_id needs employee\.at needs employee\.department_id/,
    );
  });
});
