import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printJson } from '../../../src/schema/text/print-json.ts';
import { readJson } from '../../../src/schema/text/read-json.ts';
import { isSameJson } from './is-same-json.ts';
import { jsonValue } from './json-arbitraries.ts';

describe('printJson', () => {
  it('lays a document out as a person would', () => {
    const document = {
      version: 1,
      name: 'Shop',
      uses: ['ecommerce@1'],
      timeframe: { start: '2024-01-01', end: '2026-01-01' },
      tables: [
        {
          name: 'order',
          rows: { kind: 'per_parent', parent: 'customer', count: { kind: 'poisson', mean: 6 } },
          columns: [{ name: 'id', type: 'integer', generator: { kind: 'sequence' } }],
        },
        {
          name: 'customer',
          columns: [
            { name: 'id', type: 'integer' },
            {
              name: 'age',
              type: 'integer',
              generator: { kind: 'normal', mean: 38, sd: 12, min: 18, max: 90, clamp: true },
            },
          ],
        },
      ],
      effects: [],
      view: {},
    };
    expect(printJson(document)).toBe(`{
  "version": 1,
  "name": "Shop",
  "uses": ["ecommerce@1"],
  "timeframe": { "start": "2024-01-01", "end": "2026-01-01" },
  "tables": [
    {
      "name": "order",
      "rows": { "kind": "per_parent", "parent": "customer", "count": { "kind": "poisson", "mean": 6 } },
      "columns": [{ "name": "id", "type": "integer", "generator": { "kind": "sequence" } }]
    },
    {
      "name": "customer",
      "columns": [
        { "name": "id", "type": "integer" },
        {
          "name": "age",
          "type": "integer",
          "generator": { "kind": "normal", "mean": 38, "sd": 12, "min": 18, "max": 90, "clamp": true }
        }
      ]
    }
  ],
  "effects": [],
  "view": {}
}
`);
  });

  it('breaks a line that would pass 110 columns with its comma, and none that just fits', () => {
    const fits = 'x'.repeat(110 - '  "a": [""],'.length);
    expect(printJson({ a: [fits], b: 1 })).toBe(`{\n  "a": ["${fits}"],\n  "b": 1\n}\n`);
    expect(printJson({ a: [`${fits}x`], b: 1 })).toBe(`{\n  "a": [\n    "${fits}x"\n  ],\n  "b": 1\n}\n`);
  });

  it('keeps at most three levels on one line', () => {
    expect(printJson([[[1]]])).toBe('[[[1]]]\n');
    expect(printJson([[[[1]]]])).toBe('[\n  [[[1]]]\n]\n');
  });

  it.each([
    [{}, '{}\n'],
    [[], '[]\n'],
    ['a"\n', '"a\\"\\n"\n'],
    [-0, '-0\n'],
    [1e20, '1e+20\n'],
    [2 ** 53, '9.007199254740992e+15\n'],
    [[{}, {}], '[\n  {},\n  {}\n]\n'],
    [Number.NaN, 'null\n'],
  ])('prints %j', (value, text) => {
    expect(printJson(value)).toBe(text);
  });

  it('is read back as the same value, without a finding, by our reader and by JSON.parse (seed 42)', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        const text = printJson(value);
        const reading = readJson(text);
        expect(reading.diagnostics).toEqual([]);
        expect(isSameJson(reading.value, value)).toBe(true);
        expect(isSameJson(JSON.parse(text), value)).toBe(true);
        expect(printJson(reading.value ?? null)).toBe(text);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });

  it('never writes a container on one line beyond 110 columns (seed 42)', () => {
    const isContainerLine = (line: string): boolean =>
      /[\]}],?$/.test(line) && /^ *("(?:[^"\\]|\\.)*": )?[[{]./.test(line);
    fc.assert(
      fc.property(jsonValue, (value) => {
        const lines = printJson(value).split('\n').filter(isContainerLine);
        expect(lines.filter((line) => line.length > 110)).toEqual([]);
      }),
      { seed: 42, numRuns: 1000 },
    );
  });
});
