import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/schema/diagnostic.ts';
import { readJson } from '../../../src/schema/text/read-json.ts';
import { placeDiagnostics } from '../../../src/studio/features/json/place-diagnostics.ts';

const text = '{ "seed": "x", "tables": [ { "name": "order", "colums": [], "rows": { "kind": "count" } } ] }';

function marked(code: Diagnostic['code'], path: string): string {
  const diagnostic: Diagnostic = { code, severity: 'error', path, message: 'm', hint: 'h' };
  const [placed] = placeDiagnostics([diagnostic], text, readJson(text).ranges);
  return placed === undefined ? '' : text.slice(placed.range.start, placed.range.end);
}

describe('placeDiagnostics', () => {
  it('marks a plain value itself', () => {
    expect(marked('wrong_type', '/seed')).toBe('"x"');
  });

  it('marks the key of an unknown member and of a whole object', () => {
    expect(marked('unknown_key', '/tables/0/colums')).toBe('"colums"');
    expect(marked('missing_key', '/tables/0/rows')).toBe('"rows"');
  });

  it('marks the name of an element instead of the whole element', () => {
    expect(marked('missing_key', '/tables/0')).toBe('"order"');
  });

  it('marks the nearest ancestor where the path leads nowhere', () => {
    expect(marked('missing_key', '/tables/0/rows/count')).toBe('"rows"');
    expect(marked('missing_key', '/name')).toBe('{');
  });

  it('marks a syntax error where reading stopped, and always at least one character', () => {
    const broken = '{ "seed": ';
    const { ranges, diagnostics, syntaxRange } = readJson(broken);
    const [placed] = placeDiagnostics(diagnostics, broken, ranges, syntaxRange);
    expect(placed?.range.end).toBeGreaterThan(placed?.range.start ?? Number.NaN);
    expect(placeDiagnostics(diagnostics, '', readJson('').ranges)[0]?.range).toEqual({ start: 0, end: 0 });
  });
});
