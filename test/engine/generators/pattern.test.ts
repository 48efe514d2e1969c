import { describe, expect, it } from 'vitest';
import { testCounts } from '../../helpers/chance-check.ts';
import { cellsOf, rowsOf } from '../../helpers/column-bytes.ts';
import { checkDocument, openDocument } from '../../helpers/open-document.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';

interface Settings {
  readonly unique?: boolean;
  readonly seed?: number;
}

function yard(pattern: string, count: number, { unique = false, seed = 1 }: Settings = {}) {
  const code = { name: 'code', type: 'text', generator: { kind: 'pattern', pattern }, ...(unique && { unique }) };
  return {
    version: 1,
    name: 'Yard',
    seed,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    tables: [{ name: 'thing', rows: { kind: 'count', count }, columns: [code] }],
  };
}

const codes = (...settings: Parameters<typeof yard>) =>
  cellsOf(rowsOf(openDocument(yard(...settings)).engine, 'thing'), 'code');

const found = (pattern: string, count = 10, settings: Settings = {}) =>
  checkDocument(yard(pattern, count, settings)).diagnostics.map(({ code, path, fix }) => [code, path, fix?.edits[0]]);

const at = '/tables/0/columns/0/generator/pattern';

describe('pattern', () => {
  it.each(['(SKU|ART)-[A-Z]{2}\\d{4,6}', '[a-f0-9]{24}', '(Łódź|Köln)( [^a-z]){0,3}'])(
    'gives texts that fit %s, unique or not',
    (pattern) => {
      const expression = new RegExp(`^(?:${pattern})$`, 'u');
      for (const unique of [false, true]) {
        const cells = codes(pattern, 3000, { unique });
        expect(cells.filter((cell) => !expression.test(cell ?? ''))).toEqual([]);
        if (unique) expect(new Set(cells).size).toBe(3000);
      }
    },
  );

  it('takes every text of the language as often as any other, at twenty seeds', () => {
    const pattern = '(a|b?c){0,2}b?|[xyz]{2}';
    const rows = 100000;
    const all = [...new Set(codes(pattern, 5000))];
    expect(all.length).toBe(35);
    const pValues = SEEDS.map((seed) => {
      const tally = new Map(all.map((text) => [text, 0]));
      for (const cell of codes(pattern, rows, { seed })) tally.set(cell ?? '', (tally.get(cell ?? '') ?? 0) + 1);
      expect(tally.size).toBe(all.length);
      return testCounts(
        [...tally.values()],
        all.map(() => 1 / all.length),
      ).p;
    });
    expect(passesBonferroni(pValues), pValues.join(' ')).toBe(true);
  });

  it('takes every character of a long text as often as any other', () => {
    for (const unique of [false, true]) {
      const cells = codes('[a-z]{20}', 5000, { unique });
      const pValues = Array.from({ length: 20 }, (_, place) => {
        const tally = new Array<number>(26).fill(0);
        for (const cell of cells) {
          const letter = (cell ?? '').charCodeAt(place) - 97;
          tally[letter] = (tally[letter] ?? 0) + 1;
        }
        return testCounts(tally, new Array<number>(26).fill(1 / 26)).p;
      });
      expect(passesBonferroni(pValues), pValues.join(' ')).toBe(true);
    }
  });

  it('uses every text of the language once where there are as many rows', () => {
    const cells = codes('[01]{8}', 256, { unique: true });
    expect(new Set(cells).size).toBe(256);
    expect(cells).not.toEqual(cells.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)));
  });

  it('keeps the unique codes of rows when there are more rows', () => {
    expect(codes('[A-Z]{6}', 900, { unique: true }).slice(0, 400)).toEqual(codes('[A-Z]{6}', 400, { unique: true }));
  });

  it('refuses more unique rows than there are texts', () => {
    expect(found('[01]{8}', 257, { unique: true })).toEqual([['infeasible', at, undefined]]);
    expect(found('[01]{8}', 257)).toEqual([]);
  });

  it('says what is wrong with a pattern, with a repair where there is one', () => {
    expect(found('[a-z]+\\d*')).toEqual([['syntax_error', at, { op: 'set', path: at, value: '[a-z]{1,8}\\d{0,8}' }]]);
    expect(found('(a')).toEqual([['syntax_error', at, undefined]]);
  });
});
