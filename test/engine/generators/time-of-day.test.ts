import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../helpers/column-bytes.ts';
import { ksPValue, ksStatistic } from '../../helpers/kolmogorov.ts';
import { lawDocument } from '../../helpers/law-document.ts';
import { checkDocument, openDocument } from '../../helpers/open-document.ts';
import { randomisedPit } from '../../helpers/randomised-pit.ts';
import { passesBonferroni, SEEDS } from '../../helpers/seeds.ts';

const HOUR = 3600000;
const ROWS = 20000;
const RUSH = Array.from({ length: 24 }, (_, hour) => (hour === 8 || hour === 17 ? 6 : hour < 6 ? 0 : 1));

/** The share of the times before x, from the weights alone; counted minute by minute. */
function counted(inside: (minute: number) => boolean, hours: readonly number[]): (x: number) => number {
  const before = new Float64Array(1441);
  for (let minute = 0; minute < 1440; minute++)
    before[minute + 1] = (before[minute] as number) + (inside(minute) ? (hours[Math.floor(minute / 60)] as number) : 0);
  const total = before[1440] as number;
  return (x) => {
    const minute = Math.min(1439, Math.floor(x / 60000));
    const [from, to] = [before[minute] as number, before[minute + 1] as number];
    return (from + (to - from) * Math.min(1, (x - minute * 60000) / 60000)) / total;
  };
}

const EVEN = Array.from({ length: 24 }, () => 1);
const CASES = [
  { name: 'over the whole day', spec: {}, cdf: counted(() => true, EVEN) },
  {
    name: 'between two times',
    spec: { from: '09:15', to: '17:30' },
    cdf: counted((minute) => minute >= 555 && minute < 1050, EVEN),
  },
  {
    name: 'over a night',
    spec: { from: '22:00', to: '06:30' },
    cdf: counted((minute) => minute >= 1320 || minute < 390, EVEN),
  },
  {
    name: 'by the hour, from the middle of one',
    spec: { from: '07:45', hours: RUSH },
    cdf: counted((minute) => minute >= 465, RUSH),
  },
];
const columns = CASES.flatMap(({ spec }, i) =>
  ['second', 'minute'].map((resolution) => ({
    name: `at_${i}_${resolution}`,
    type: 'time',
    resolution,
    generator: { kind: 'time_of_day', ...spec },
  })),
);
const samples = SEEDS.map((seed) => openDocument(lawDocument(seed, ROWS, columns)).engine.range('sample', 0, ROWS));

function times(seed: number, name: string): Float64Array {
  const vector = samples[seed - 1]?.column(name);
  if (vector?.storage !== 'number') throw new Error(`${name} holds no times`);
  return vector.values;
}

describe.each(CASES.map((each, index) => ({ ...each, index })))('times of day $name', ({ cdf, index }) => {
  it.each([
    ['second', 1000],
    ['minute', 60000],
  ])('follow their weights at every seed, to the %s', (resolution, step) => {
    const law = (x: number) => (x + step <= 0 ? 0 : cdf(Math.min(24 * HOUR, x + step)));
    const name = `at_${index}_${resolution}`;
    const chances = SEEDS.map((seed) =>
      ksPValue(
        ksStatistic(randomisedPit(times(seed, name), law, step, seed), (u) => u),
        ROWS,
      ),
    );
    expect(passesBonferroni(chances), chances.join(' ')).toBe(true);
    const rows = samples[0];
    const stated = rows?.table.columns.get(name)?.generator.law?.(rows);
    if (stated?.kind !== 'numeric') throw new Error(`${name} has no law`);
    for (const value of times(1, name).subarray(0, 300))
      expect(Math.abs(stated.cdf(value) - law(value))).toBeLessThan(1e-9);
  });
});

describe('a column of times of day', () => {
  const about = (type: string, generator: object, more: object = {}): Readonly<Record<string, unknown>> => ({
    name: 'x',
    type,
    generator,
    ...more,
  });
  const first = (...columns: readonly Readonly<Record<string, unknown>>[]) => {
    const { engine } = openDocument(lawDocument(1, 3, columns));
    return cellsOf(engine.range('sample', 0, 3), 'x')[0];
  };

  it('is written to the second, or to the millisecond', () => {
    const noon = { kind: 'constant', value: '12:05:09.070' };
    expect(first(about('time', noon))).toBe('12:05:09');
    expect(first(about('time', noon, { resolution: 'millisecond' }))).toBe('12:05:09.070');
    expect(first(about('time', noon, { resolution: 'hour' }))).toBe('12:00:00');
  });

  it('is a category, a lookup and part of a formula', () => {
    const opens = { name: 'opens', type: 'time', generator: { kind: 'constant', value: '09:30' } };
    const formula = (type: string, text: string) => first(opens, about(type, { kind: 'formula', formula: text }));
    expect(first(about('time', { kind: 'category', values: [{ value: '08:00' }] }))).toBe('08:00:00');
    expect(
      first(
        opens,
        about('time', { kind: 'lookup', by: 'opens', values: [{ when: '09:30', value: '18:00' }], otherwise: '00:00' }),
      ),
    ).toBe('18:00:00');
    expect(formula('boolean', "opens < '09:30:01'")).toBe('true');
    expect(formula('integer', 'hour(opens)')).toBe('9');
    expect(formula('time', "if(opens >= '12:00', opens, '23:59')")).toBe('23:59:00');
    expect(formula('text', "concat('from ', opens)")).toBe('from 09:30:00');
  });

  it.each([
    [about('time', { kind: 'time_of_day', from: '9:00' }), 'wrong_type', '/generator/from'],
    [about('time', { kind: 'time_of_day', to: '24:30' }), 'wrong_type', '/generator/to'],
    [about('time', { kind: 'time_of_day', from: '09:00', to: '09:00' }), 'infeasible', '/generator/to'],
    [about('time', { kind: 'time_of_day', to: '05:00', hours: RUSH }), 'infeasible', '/generator/hours'],
    [about('time', { kind: 'time_of_day', hours: [1] }), 'out_of_range', '/generator/hours'],
    [about('time', { kind: 'constant', value: '2024-01-01' }), 'type_mismatch', '/generator/value'],
    [about('time', { kind: 'category', values: [{ value: 'noon' }] }), 'type_mismatch', '/generator/values/0/value'],
    [about('time', { kind: 'time_of_day' }, { resolution: 'day' }), 'conflict', '/resolution'],
    [about('date', { kind: 'time_of_day' }), 'type_mismatch', '/type'],
    [about('time', { kind: 'formula', formula: "'noon'" }), 'type_mismatch', '/generator/formula'],
  ])('says what is wrong with %j', (column, code, at) => {
    const { diagnostics } = checkDocument(lawDocument(1, 10, [column]));
    expect(diagnostics.map((each) => [each.code, each.path])).toEqual([[code, `/tables/0/columns/1${at}`]]);
  });

  it('cannot be computed with like a number of days', () => {
    const opens = { name: 'opens', type: 'time', generator: { kind: 'constant', value: '09:30' } };
    const { diagnostics } = checkDocument(
      lawDocument(1, 10, [opens, about('time', { kind: 'formula', formula: 'opens + 1' })]),
    );
    expect(diagnostics.map((each) => each.code)).toEqual(['formula_error']);
  });
});
