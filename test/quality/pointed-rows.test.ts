import { describe, expect, it } from 'vitest';
import type { Vector } from '../../src/engine/columns/vector.ts';
import type { RowSet } from '../../src/engine/rows/row-set.ts';
import { type Block, madeBlock } from '../../src/quality/measures/block.ts';
import { pointedRows } from '../../src/quality/measures/pointed-rows.ts';
import { tableSite } from '../../src/quality/measures/site.ts';
import type { Relation } from '../../src/schema/references/relations.ts';
import { relationsOf } from '../../src/schema/references/relations.ts';
import { openTemplate, testTemplates } from '../helpers/templates.ts';

const ROWS = 2000;

/** The rows as another program would hand them over: equal values, of which nothing says that the engine made them. */
function foreignBlock(rows: RowSet): Block {
  const copies = new Map<string, Vector>();
  const clean = (name: string) => {
    const copy = copies.get(name) ?? { ...rows.column(name) };
    copies.set(name, copy);
    return copy;
  };
  return { ...madeBlock(rows, true), clean };
}

/** Where the engine itself says that foreign keys lead. */
function enginePlaces(rows: RowSet, relation: Relation): readonly number[] {
  if (relation.kind !== 'parent') return [...rows.picks(relation.column ?? '')];
  const { parents, parentIndex } = rows.family();
  const ordinals = parents.ordinals();
  return Array.from({ length: rows.count }, (_, i) => ordinals[parentIndex[i] ?? -1] ?? Number.NaN);
}

describe.each(testTemplates.map((template) => [template.id, template] as const))(
  'foreign keys of %s',
  (_id, template) => {
    it('say by their values alone where the engine has led them', () => {
      const { document, engine } = openTemplate(template);
      let looked = 0;
      for (const spec of document.tables) {
        const site = tableSite(engine, document, spec.name);
        for (const relation of relationsOf(spec)) {
          const rows = engine.range(spec.name, 0, Math.min(ROWS, engine.rowCount(spec.name)));
          const expected = enginePlaces(rows, relation);
          for (const block of [madeBlock(rows, true), foreignBlock(rows)]) {
            const places = [...pointedRows(site, relation)(block)];
            expect(places, `${spec.name} -> ${relation.target}`).toEqual(expected);
            looked += places.length;
          }
        }
      }
      expect(looked).toBeGreaterThan(100);
    });
  },
);
