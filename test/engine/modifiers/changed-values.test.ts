import { describe, expect, it } from 'vitest';
import { cells, people } from './modified-column.ts';

const dozens = { type: 'integer', generator: { kind: 'uniform', min: -60, max: 60 } };
const prices = { type: 'decimal', scale: 2, generator: { kind: 'normal', mean: 10, sd: 20 } };
const floats = { type: 'float', generator: { kind: 'normal', mean: 0, sd: 3 } };
const moments = { type: 'timestamp', generator: { kind: 'moment' } };

/** The rows of 120 000 in which the modifiers made something else of a value than they should have. */
function wrong(
  column: object,
  modifiers: readonly object[],
  isRight: (before: string, after: string | null) => boolean,
): readonly unknown[] {
  const before = cells(people({ ...column, nullable: true }));
  const after = cells(people({ ...column, nullable: true, modifiers }));
  return before.flatMap((value, row) =>
    isRight(value ?? '', after[row] ?? null) ? [] : [{ row, value, after: after[row] }],
  );
}

/** Units of the last of two decimal places. */
const cents = (text: string | null) => Number((text ?? '').replace('.', ''));

/** The quotient rounded half away from zero, by whole numbers of any size. */
function quotient(x: bigint, by: bigint): bigint {
  const size = x < 0n ? -x : x;
  const whole = (2n * size + by) / (2n * by);
  return x < 0n ? -whole : whole;
}

const nearest = (text: string, step: number) => Number(quotient(BigInt(text), BigInt(step))) * step;
const ms = (text: string | null) => Date.parse(`${(text ?? '').replace(' ', 'T')}Z`);

describe('round', () => {
  it('puts whole numbers on the step nearest to them, halves away from zero', () => {
    for (const to of [5, 10])
      expect(wrong(dozens, [{ kind: 'round', to }], (value, after) => Number(after) === nearest(value, to))).toEqual(
        [],
      );
  });

  it('keeps the decimals of a decimal exact', () => {
    const isRight = (value: string, after: string | null) => cents(after) === nearest(String(cents(value)), 5);
    expect(wrong(prices, [{ kind: 'round', to: 0.05 }], isRight)).toEqual([]);
  });

  it('goes down or up where that is asked for', () => {
    for (const [direction, whole] of [
      ['down', Math.floor],
      ['up', Math.ceil],
    ] as const) {
      const isRight = (value: string, after: string | null) => Number(after) === whole(Number(value) / 7) * 7;
      expect(wrong(dozens, [{ kind: 'round', to: 7, direction }], isRight)).toEqual([]);
    }
  });

  it('gives floats no more digits than their step', () => {
    const isRight = (value: string, after: string | null) =>
      /^-?\d+(\.\d{1,2})?$/.test(after ?? '') && Math.abs(Number(after) - Number(value)) <= 0.0250000001;
    expect(wrong(floats, [{ kind: 'round', to: 0.05 }], isRight)).toEqual([]);
  });

  it('puts times on the nearest hour, day, month or year, the later one from the middle on', () => {
    const starts = {
      hour: (d: Date, n: number) => Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCHours() + n),
      day: (d: Date, n: number) => Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate() + n),
      month: (d: Date, n: number) => Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + n),
      year: (d: Date, n: number) => Date.UTC(d.getUTCFullYear() + n, 0),
    } as const;
    for (const [to, start] of Object.entries(starts)) {
      const isRight = (value: string, after: string | null) => {
        const [low, high] = [start(new Date(ms(value)), 0), start(new Date(ms(value)), 1)];
        return ms(after) === (ms(value) - low < high - ms(value) ? low : high);
      };
      expect(wrong(moments, [{ kind: 'round', to }], isRight)).toEqual([]);
    }
  }, 20000);

  it('begins weeks on Mondays and quarters in January, April, July and October', () => {
    const isMonday = (value: string, after: string | null) => {
      const days = (ms(value) - ms(after)) / 86400000;
      return new Date(ms(after)).getUTCDay() === 1 && days >= 0 && days < 7;
    };
    expect(wrong(moments, [{ kind: 'round', to: 'week', direction: 'down' }], isMonday)).toEqual([]);
    const isQuarter = (_value: string, after: string | null) => /^\d{4}-(01|04|07|10)-01 00:00:00$/.test(after ?? '');
    expect(wrong(moments, [{ kind: 'round', to: 'quarter' }], isQuarter)).toEqual([]);
  });
});

describe('multiply', () => {
  it('multiplies decimals exactly and rounds halves away from zero', () => {
    const isRight = (value: string, after: string | null) =>
      cents(after) === Number(quotient(BigInt(cents(value)) * 1075n, 1000n));
    expect(wrong(prices, [{ kind: 'multiply', factor: 1.075 }], isRight)).toEqual([]);
  });

  it('multiplies floats as doubles', () => {
    const isRight = (value: string, after: string | null) => Number(after) === Number(value) * -2.5;
    expect(wrong(floats, [{ kind: 'multiply', factor: -2.5 }], isRight)).toEqual([]);
  });
});

describe('add', () => {
  it('adds to whole numbers and decimals exactly', () => {
    const isSevenLess = (value: string, after: string | null) => Number(after) === Number(value) - 7;
    expect(wrong(dozens, [{ kind: 'add', amount: -7 }], isSevenLess)).toEqual([]);
    const isTenMore = (value: string, after: string | null) => cents(after) === cents(value) + 10;
    expect(wrong(prices, [{ kind: 'add', amount: 0.1 }], isTenMore)).toEqual([]);
  });

  it('moves times by a duration, forth and back', () => {
    for (const [amount, by] of [
      ['2d', 172800000],
      ['-3h', -10800000],
    ] as const) {
      const isRight = (value: string, after: string | null) => ms(after) - ms(value) === by;
      expect(wrong(moments, [{ kind: 'add', amount }], isRight)).toEqual([]);
    }
  });
});

describe('map_values', () => {
  const letters = {
    type: 'text',
    generator: { kind: 'category', values: ['a', 'b', 'c', 'd'].map((value) => ({ value })) },
  };
  const values = [{ from: 'a', to: 'A' }, { from: 'b', to: 'c' }, { from: 'c' }];

  it.each([
    [{}, { a: 'A', b: 'c', c: null, d: 'd' }],
    [{ others: 'empty' }, { a: 'A', b: 'c', c: null, d: null }],
    [
      { others: 'replace', replacement: 'z' },
      { a: 'A', b: 'c', c: null, d: 'z' },
    ],
  ] as const)('replaces each value by its own, all others as %j says', (others, expected) => {
    const table: Readonly<Record<string, string | null>> = expected;
    const modifiers = [{ kind: 'map_values', values, ...others }];
    expect(wrong(letters, modifiers, (value, after) => after === table[value])).toEqual([]);
  });

  it('replaces texts that are no dictionary byte by byte', () => {
    const pattern = { type: 'text', generator: { kind: 'pattern', pattern: '[é-ë]{1,2}' } };
    const words: Readonly<Record<string, string>> = { é: 'long €', ëë: '' };
    const modifier = { kind: 'map_values', values: Object.entries(words).map(([from, to]) => ({ from, to })) };
    expect(wrong(pattern, [modifier], (value, after) => after === (words[value] ?? value))).toEqual([]);
  });

  it('replaces numbers, truth values and dates', () => {
    const truth = { type: 'boolean', generator: { kind: 'boolean', share: 0.3 } };
    const days = { type: 'date', generator: { kind: 'moment' } };
    for (const [column, from, to] of [
      [dozens, 12, 99],
      [truth, true, false],
      [days, '2024-02-29', '2024-03-01'],
    ] as const) {
      const isRight = (value: string, after: string | null) => after === (value === String(from) ? String(to) : value);
      expect(wrong(column, [{ kind: 'map_values', values: [{ from, to }] }], isRight)).toEqual([]);
    }
  });
});

describe('several modifiers', () => {
  it('run in the order of the document', () => {
    const [round, add] = [
      { kind: 'round', to: 10 },
      { kind: 'add', amount: 3 },
    ];
    expect(wrong(dozens, [round, add], (value, after) => Number(after) === nearest(value, 10) + 3)).toEqual([]);
    const addsFirst = (value: string, after: string | null) => Number(after) === nearest(String(Number(value) + 3), 10);
    expect(wrong(dozens, [add, round], addsFirst)).toEqual([]);
  });
});
