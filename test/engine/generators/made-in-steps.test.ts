import { describe, expect, it } from 'vitest';
import { madeInSteps } from '../../../src/engine/generators/made-in-steps.ts';
import { openDocument } from '../../helpers/open-document.ts';
import { tableCsv } from '../../helpers/table-csv.ts';

const sequence = { name: 'id', type: 'integer', generator: { kind: 'sequence' } };

/** Visits over a year to shops of the same town that are there by then, likelier to large ones. */
const towns = {
  version: 1,
  name: 'Towns',
  seed: 7,
  timeframe: { start: '2024-01-01', end: '2025-01-01' },
  tables: [
    {
      name: 'shop',
      time: 'opened_at',
      key: ['id'],
      rows: { kind: 'count', count: 10_000 },
      columns: [
        sequence,
        { name: 'opened_at', type: 'timestamp', generator: { kind: 'moment' } },
        { name: 'town', type: 'integer', generator: { kind: 'uniform', min: 1, max: 5 } },
        { name: 'size', type: 'integer', generator: { kind: 'uniform', min: 0, max: 9 } },
      ],
    },
    {
      name: 'visit',
      time: 'at',
      key: ['id'],
      rows: { kind: 'count', count: 3000 },
      columns: [
        sequence,
        { name: 'at', type: 'timestamp', generator: { kind: 'moment' } },
        { name: 'town', type: 'integer', generator: { kind: 'uniform', min: 1, max: 5 } },
        {
          name: 'shop_id',
          type: 'integer',
          nullable: true,
          generator: {
            kind: 'reference',
            table: 'shop',
            pick: { kind: 'weighted', column: 'size' },
            where: { column: 'town', equals_column: 'town' },
          },
        },
      ],
    },
  ],
};

describe('what is made in steps', () => {
  it('is made once for an engine, whether beforehand or when it is needed', () => {
    const { engine } = openDocument(towns);
    let made = 0;
    const found = madeInSteps(function* () {
      yield;
      yield;
      made += 1;
      return made;
    });
    expect([...found.ahead(engine)]).toHaveLength(2);
    expect([...found.ahead(engine)]).toHaveLength(0);
    expect(found.of(engine)).toBe(1);
    const other = openDocument(towns).engine;
    expect(found.of(other)).toBe(2);
    expect([...found.ahead(other)]).toHaveLength(0);
    expect(made).toBe(2);
  });

  it('gives references the same rows, of tables that are kept and of others', () => {
    const whole = tableCsv(openDocument(towns).engine, 'visit', 3000);
    for (const wholeTableRows of [131_072, 0]) {
      const { engine } = openDocument(towns, { wholeTableRows });
      const ahead = engine.table('visit').columns.get('shop_id')?.generator.ahead;
      // Three pieces of the target for its times and towns, three for its weights.
      expect([...(ahead?.(engine) ?? [])]).toHaveLength(6);
      expect(tableCsv(engine, 'visit', 500)).toEqual(whole);
    }
  });
});
