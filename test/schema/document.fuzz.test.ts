import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bindPlan } from '../../src/engine/plan/open-plan.ts';
import type { Plan } from '../../src/engine/plan/plan.ts';
import { sample } from '../../src/engine/rows/sample.ts';
import { profileColumn } from '../../src/quality/profiles/profile-column.ts';
import { chunkBytes } from '../../src/runtime/chunk-bytes.ts';
import type { JsonValue } from '../../src/schema/json-value.ts';
import { parsePointer } from '../../src/schema/pointer.ts';
import { readCsv } from '../helpers/csv-reader.ts';
import { csvFile } from '../helpers/export-file.ts';
import { checkDocument, tryDocument } from '../helpers/open-document.ts';
import { afterMutations, mutation } from '../helpers/random-mutation.ts';
import { richDocument } from '../helpers/rich-document.ts';
import { smallShop } from '../helpers/small-shop.ts';
import { jsonValue } from './text/json-arbitraries.ts';

vi.setConfig({ testTimeout: 120000 });

const MOST_ROWS = 4000;
const SCALE = 0.02;

/** Whether a valid document is small enough to be run here; there is nothing wrong with larger ones. */
function isSmall(plan: Plan): boolean {
  const tables = bindPlan(plan);
  const expected = new Map<string, number>();
  for (const { kind, table: name } of plan.steps) {
    if (kind !== 'count') continue;
    const rows = tables.get(name)?.rows;
    if (rows === undefined) return false;
    const count = rows.kind === 'root' ? rows.count : (expected.get(rows.parent) ?? 0) * Math.max(1, rows.meanCount);
    if (count > MOST_ROWS) return false;
    expected.set(name, count);
  }
  return true;
}

/** Checks a value as the studio does, and where nothing is wrong, runs it; says how far it came. */
function outcome(value: JsonValue): 'refused' | 'too large' | 'ran' {
  const { plan, diagnostics } = checkDocument(value, SCALE);
  for (const each of diagnostics) {
    expect(each.message).not.toBe('');
    expect(each.hint).not.toBe('');
    expect(parsePointer(each.path)).toBeDefined();
  }
  if (plan === undefined) {
    expect(diagnostics.some((each) => each.severity === 'error')).toBe(true);
    return 'refused';
  }
  if (!isSmall(plan)) return 'too large';
  const { opened } = tryDocument(value, { scale: SCALE });
  if (opened === undefined) return 'refused';
  for (const { name } of opened.plan.tables) {
    const rows = Math.min(100, opened.engine.rowCount(name));
    const file = readCsv(
      chunkBytes(opened.engine, {
        table: name,
        fromRow: 0,
        toRow: rows,
        place: 0,
        file: csvFile({ name, rows: opened.engine.rowCount(name) }),
      }),
    );
    if (file.header.length > 0) expect(file.rows.length).toBe(rows);
    const sampled = sample(opened.engine, name);
    for (const column of sampled.table.columns.values())
      expect(profileColumn(sampled, column, 40).sampleRows).toBe(sampled.count);
  }
  return 'ran';
}

describe('any JSON value', () => {
  it('is read without a crash', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        outcome(value);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('is read without a crash in the place of any part of a document', () => {
    // The document is JSON; its type only names some of its parts.
    const shop = smallShop() as unknown as JsonValue;
    fc.assert(
      fc.property(fc.nat(9999), jsonValue, (place, value) => {
        outcome(afterMutations(shop, [{ kind: 'replace', place, other: 0, value }]));
      }),
      { numRuns: 200, seed: 2 },
    );
  });
});

describe.each([
  ['the small shop', smallShop, 3],
  ['a document of all dependencies', richDocument, 4],
] as const)('%s', (_name, make, seed) => {
  it('changed anywhere in any way is refused, or runs', () => {
    const document = make() as unknown as JsonValue;
    const outcomes = { refused: 0, 'too large': 0, ran: 0 };
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        outcomes[outcome(afterMutations(document, mutations))]++;
      }),
      { numRuns: 400, seed },
    );
    expect(outcomes.refused).toBeGreaterThan(100);
    expect(outcomes.ran).toBeGreaterThan(20);
  });
});
