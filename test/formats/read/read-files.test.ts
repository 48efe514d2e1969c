import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellBlock } from '../../../src/formats/read/cell-block.ts';
import { columnReader } from '../../../src/formats/read/column-reader.ts';
import { guessDelimiter } from '../../../src/formats/read/csv-dialect.ts';
import { CsvScanner } from '../../../src/formats/read/csv-scanner.ts';
import { JsonScanner } from '../../../src/formats/read/json-scanner.ts';
import { markedNumber } from '../../../src/formats/read/marked-number.ts';
import { momentCell, timeCell } from '../../../src/formats/read/moment-cell.ts';
import { numberCell } from '../../../src/formats/read/number-cell.ts';
import { wellFormed } from '../../../src/formats/read/well-formed.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

interface Found {
  readonly names: string[];
  readonly rows: (string | null)[][];
  readonly lines: number[];
  readonly faults: string[];
}

function reader() {
  const found: Found = { names: [], rows: [], lines: [], faults: [] };
  const text = columnReader({ type: 'text', scale: 0 }, { nullWords: [] });
  const block = (cells: CellBlock) => {
    const columns = Array.from({ length: cells.columns }, (_, place) => text(cells, place).vector);
    for (let row = 0; row < cells.rows; row++) {
      found.lines.push(cells.lines[row] as number);
      found.rows.push(
        columns.map((vector) => {
          if (vector.valid?.[row] === 0) return null;
          if (vector.storage === 'dictionary') return vector.dictionary.texts[vector.codes[row] as number] ?? '';
          if (vector.storage === 'number') throw new Error('a text is no number');
          return new TextDecoder().decode(vector.bytes.subarray(vector.offsets[row], vector.offsets[row + 1]));
        }),
      );
    }
  };
  const sink = {
    columns: (names: readonly string[]) => void found.names.push(...names),
    block,
    fault: ({ line, what }: { line: number; what: string }) => void found.faults.push(`${line} ${what}`),
  };
  return { found, sink };
}

function csv(text: string, cuts: readonly number[] = [], delimiter = ','): Found {
  const { found, sink } = reader();
  const scanner = new CsvScanner({ delimiter, header: true }, sink);
  const bytes = bytesOf(text);
  const places = [0, ...[...cuts].sort((a, b) => a - b).map((cut) => Math.min(cut, bytes.length)), bytes.length];
  places.slice(1).forEach((end, i) => scanner.push(bytes.subarray(places[i], end)));
  scanner.end();
  return found;
}

function json(text: string): Found {
  const { found, sink } = reader();
  const scanner = new JsonScanner('t', ['a', 'b'], sink);
  for (const byte of bytesOf(text)) scanner.push(Uint8Array.of(byte));
  scanner.end();
  return found;
}

describe('a CSV file', () => {
  const cell = fc.option(fc.string({ unit: fc.constantFrom('a', 'ß', '€', '𝄞', '"', ',', '\n', '\r', ' ', ';') }));
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });

  it('is read as it was written, wherever it is cut', () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.nat(200)),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, cuts, end, ends) => {
          const written = (value: string | null) => (value === null ? '' : `"${value.replaceAll('"', '""')}"`);
          const lines = [['x', 'y', 'z'].join(','), ...rows.map((row) => row.map(written).join(','))];
          const found = csv(lines.join(end) + (ends ? end : ''), cuts);
          expect(found.faults).toEqual([]);
          expect(found.names).toEqual(['x', 'y', 'z']);
          expect(found.rows).toEqual(rows);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('may have a mark, blank lines, quotes only where needed, and says on which line a row begins', () => {
    const found = csv('\ufeffid,"my name"\r\n\r\n1,plain\n2,"two\nlines"\n3,\n\n4,""\n');
    expect(found.names).toEqual(['id', 'my name']);
    expect(found.rows).toEqual([
      ['1', 'plain'],
      ['2', 'two\nlines'],
      ['3', null],
      ['4', ''],
    ]);
    expect(found.lines).toEqual([3, 4, 6, 8]);
  });

  it('may tell spreadsheets its delimiter above the header', () => {
    const found = csv('\ufeffsep=,\r\nid,name\r\n1,plain\r\n');
    expect([found.names, found.rows, found.lines]).toEqual([['id', 'name'], [['1', 'plain']], [3]]);
  });

  it.each([
    ['a cell too few', 'a,b\n1,2\n3\n4,5\n', ['3 has 1 cell instead of 2'], 2],
    [
      'a cell too many',
      'a,b\n1,2,3\n4,5\n',
      ['2 has 3 cells instead of 2: a cell that holds "," must stand in quotes'],
      1,
    ],
    [
      'text behind a quote',
      'a,b\n"1"x,2\n4,5\n',
      ['2 has text behind a closing quote: a quote inside of quotes is written twice'],
      1,
    ],
    ['a last line that breaks off', 'a,b\n1,2\n3', ['3 has 1 cell instead of 2: the file breaks off there'], 1],
    [
      'a quote without end',
      'a,b\n1,2\n3,"4\n5,6\n',
      ['3 opens a quote that is not closed before the end of the file'],
      1,
    ],
  ])('with %s is read on where it can be', (_what, text, faults, rows) => {
    const found = csv(text);
    expect(found.faults).toEqual(faults);
    expect(found.rows).toHaveLength(rows);
  });

  it('is cut at the sign that gives the names that are known', () => {
    expect(guessDelimiter('id;"name";x,y', ['id', 'name'])).toBe(';');
    expect(guessDelimiter('id\tname', ['id', 'name'])).toBe('\t');
    expect(guessDelimiter('a,b,c;d', [])).toBe(',');
  });
});

describe('a file of JSON objects', () => {
  const rows = [
    ['1', 'x}"'],
    ['2', null],
    ['3', null],
  ];
  const [one, two, three] = ['{"a":1,"b":"x}\\""}', '{"a":2, "b":null, "c":[{}]}', '{ "a" : 3 }'];
  it.each([
    ['one a line', `${one}\n${two}\r\n${three}`, [1, 2, 3]],
    ['in an array', `[\n${one},\n${two},${three}\n]\n`, [2, 3, 3]],
    ['in an object of tables', `{ "s": [{"a":9}],\n"t": [${one},${two},\n${three}], "u": [] }`, [2, 2, 3]],
  ])('is read: %s', (_what, text, lines) => {
    const found = json(text);
    expect(found.rows).toEqual(rows);
    expect(found.lines).toEqual(lines);
    expect(found.faults).toEqual([]);
  });

  it('is read on behind a line that is none', () => {
    const found = json('{"a":1}\n{"a":2,"b"\nrubbish\n{"a":4}\n');
    expect(found.rows).toEqual([
      ['1', null],
      ['4', null],
    ]);
    expect(found.faults).toEqual(['2 is no JSON object', '3 is no JSON object']);
    expect(json('[{"a":1},{"a":').faults).toHaveLength(1);
  });
});

describe('a column of dates with slashes', () => {
  function dates(text: string): { values: (string | undefined)[]; unreadable: readonly number[] } {
    const read = columnReader({ type: 'date', scale: 0 }, { nullWords: [] });
    let found: ReturnType<typeof read> | undefined;
    const block = (cells: CellBlock) => {
      found = read(cells, 1);
    };
    const scanner = new CsvScanner({ delimiter: ',', header: true }, { columns: () => {}, block, fault: () => {} });
    scanner.push(bytesOf(text));
    scanner.end();
    if (found?.vector.storage !== 'number') throw new Error('dates are numbers');
    const { values, valid } = found.vector;
    const iso = Array.from(values, (ms, row) =>
      valid?.[row] === 0 ? undefined : new Date(ms).toISOString().slice(0, 10),
    );
    return { values: iso, unreadable: found.unreadable };
  }

  it('has its days first where one of them can be no month', () => {
    expect(dates('a,d\n1,03/04/2024\n2,"31/01/2024"\n3,12/12/2024\n')).toEqual({
      values: ['2024-04-03', '2024-01-31', '2024-12-12'],
      unreadable: [],
    });
  });

  it('has its months first elsewhere, and what fits neither cannot be read', () => {
    expect(dates('a,d\n1,03/04/2024\n2,32/13/2024\n3,01/31/2024\n4,31/01/2024\n')).toEqual({
      values: ['2024-03-04', undefined, '2024-01-31', undefined],
      unreadable: [1, 3],
    });
  });
});

describe('a cell', () => {
  const number = (text: string, scale: number) => numberCell(bytesOf(text), 0, bytesOf(text).length, scale);
  const moment = (text: string) => momentCell(bytesOf(text), 0, bytesOf(text).length);

  it('holds the float it writes, to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(number(String(x), 0)).toBe(Number(String(x)) === 0 ? number(String(x), 0) : x);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('holds the decimal it writes exactly, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), fc.nat(4), (units, scale) => {
        const digits = String(Math.abs(units)).padStart(scale + 1, '0');
        const point = digits.length - scale;
        const text = `${units < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
        expect(number(text, scale)).toBe(units);
      }),
      { seed: 3 },
    );
    expect(number('1.005', 2)).not.toBe(Math.floor(number('1.005', 2)));
    for (const text of ['', '1,5', '1e', '--1', '0x10', '1.2.3', 'NaN', 'é']) expect(number(text, 2)).toBeNaN();
  });

  it('holds the moment it writes, in three orders', () => {
    const day = Date.UTC(2024, 1, 29);
    expect(['2024-02-29', '02/29/2024', '29.02.2024'].map(moment)).toEqual([day, day, day]);
    expect(moment('2024-02-29T12:34:56.789Z')).toBe(day + 45296789);
    expect(moment('2024-02-29 12:34:56.789000')).toBe(day + 45296789);
    expect(moment('29.02.2024 12:34+00:00')).toBe(day + 45240000);
    for (const zone of ['Z', '+00', '-00', '+0000', ' +00:00', ' UTC', ' GMT'])
      expect([zone, moment(`2024-02-29 12:34:56.789${zone}`)]).toEqual([zone, day + 45296789]);
    for (const text of [
      '2023-02-29',
      '2024-13-01',
      '2024-02-29x',
      '2024-02-29 24:00',
      '1706700000',
      '2024-02-29 12:00+02:00',
      '2024-02-29 12:00:00+02',
      '2024-02-29 12:00 CET',
    ])
      expect(moment(text)).toBeNaN();
    expect(timeCell(bytesOf('23:59:59.5'), 0, 10)).toBe(86399500);
  });

  it('holds the moment it writes without leading zeros, and by twelve hours', () => {
    const day = Date.UTC(2024, 1, 9);
    expect(['2/9/2024', '9.2.2024', '2024-2-9', '2024/02/09', '2-9-2024'].map(moment)).toEqual(Array(5).fill(day));
    expect(moment('2/9/2024 12:05:06.250 AM')).toBe(day + 306250);
    expect(moment('2/9/2024 9:05 pm')).toBe(day + 75900000);
    for (const text of ['2/9/24', '2/30/2024', '13/1/2024', '2/9/2024 13:00 PM', '2/9.2024', '9.2.2024 24:00'])
      expect(moment(text)).toBeNaN();
    expect(timeCell(bytesOf('9:05'), 0, 4)).toBe(32700000);
  });

  it('holds the number it writes with a comma or a point, its thousands apart by any of five signs', () => {
    const read = (text: string, sign?: 'point' | 'comma') => {
      const bytes = bytesOf(text);
      return markedNumber(bytes, 0, bytes.length, 2, sign);
    };
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom<readonly ['point' | 'comma', string, string]>(
          ['point', '.', ','],
          ['comma', ',', '.'],
          ['comma', ',', ' '],
          ['point', '.', '\u2019'],
          ['comma', ',', '\u00a0'],
          ['comma', ',', '\u202f'],
        ),
        (units, [sign, decimal, thousands]) => {
          const digits = String(Math.abs(units)).padStart(3, '0');
          const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, thousands);
          expect(read(`${units < 0 ? '-' : ''}${whole}${decimal}${digits.slice(-2)}`, sign)).toBe(units);
        },
      ),
      { seed: 4 },
    );
    for (const text of ['1,5', '12,34.5', '1,2345', ',123', '1,234,5', "1,234'567", '1.5.5', '1234,567'])
      expect(read(text, 'point')).toBeNaN();
    for (const text of ['1.5', '12.34,5', '1,5,5', '1.234.56', '1234.567']) expect(read(text, 'comma')).toBeNaN();
    for (const text of ['1,234', '1.234,5']) expect(read(text)).toBeNaN();
    expect(read('1.5')).toBe(150);
  });

  it('is UTF-8 or none', () => {
    const isText = (...bytes: number[]) => wellFormed(Uint8Array.from(bytes), 0, bytes.length);
    expect(['ß', '€', '𝄞', 'a\u0000'].every((text) => isText(...bytesOf(text)))).toBe(true);
    expect(
      [[0xe9], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]].some((b) => isText(...b)),
    ).toBe(false);
  });
});
