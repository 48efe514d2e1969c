import { describe, expect, it } from 'vitest';
import { checkDocument, openDocument } from '../helpers/open-document.ts';
import { type Mutation, reportOn } from '../helpers/report-on.ts';

interface Said {
  readonly weight?: number;
  readonly warn?: number;
  readonly fail?: number;
}

function spec(ofDocument?: Said, ofTable?: Said, ofColumn?: Said) {
  const law = { kind: 'normal', mean: 100, sd: 10 };
  return {
    version: 1,
    name: 'Judged',
    seed: 3,
    timeframe: { start: '2024-01-01', end: '2025-01-01' },
    ...(ofDocument && { quality: ofDocument }),
    tables: [
      {
        name: 'thing',
        rows: { kind: 'count', count: 20000 },
        ...(ofTable && { quality: ofTable }),
        columns: [
          { name: 'size', type: 'float', generator: law, ...(ofColumn && { quality: ofColumn }) },
          { name: 'other', type: 'float', generator: law },
        ],
      },
    ],
  };
}

/** Sizes that are 3 % too large: an effect of 3 % at more than forty standard errors. */
const shifted: Mutation = {
  table: 'thing',
  column: 'size',
  change(vector) {
    if (vector.storage !== 'number') throw new Error('sizes are numbers');
    return { ...vector, values: vector.values.map((x) => x * 1.03) };
  },
};

function meanOf(...said: Parameters<typeof spec>) {
  const report = reportOn(openDocument(spec(...said)), { mutation: shifted });
  return { mean: report.checks.find(({ id }) => id === 'mean thing size'), score: report.score };
}

describe('what a document says of its quality', () => {
  it('decides beyond which effect a check warns and fails, the nearest first', () => {
    expect(meanOf().mean).toMatchObject({ verdict: 'fail' });
    expect(meanOf().mean).not.toHaveProperty('limits');
    expect(meanOf({ fail: 0.05 }).mean).toMatchObject({ verdict: 'warn', limits: { warn: 0.01, fail: 0.05 } });
    expect(meanOf({ fail: 0.05 }, { warn: 0.04 }).mean?.verdict).toBe('pass');
    expect(meanOf({ fail: 0.05 }, { warn: 0.04 }, { fail: 0.02 }).mean?.verdict).toBe('fail');
  });

  it('decides how much a check counts in the score, and the algebra says so', () => {
    const usual = meanOf({ fail: 1, warn: 1 }).score;
    const heavy = meanOf({ fail: 1, warn: 1 }, undefined, { weight: 9 }).score;
    const left = meanOf({ fail: 1, warn: 1 }, undefined, { weight: 0 }).score;
    expect(usual.value).toBeLessThan(99);
    expect(heavy.value).toBeLessThan((usual.value ?? 0) - 2);
    expect(left.value).toBe(100);
    expect(heavy.how).toContain('weighted as the document says');
    expect(usual.how).not.toContain('weighted');
  });

  it('touches no data and no fingerprint', () => {
    const fingerprints = (value: unknown) => openDocument(value).plan.tables;
    expect(fingerprints(spec({ weight: 2 }, { warn: 0 }, { fail: 1 }))).toEqual(fingerprints(spec()));
  });

  it('is refused where a check would fail before it warns, or what is said is no share', () => {
    const { diagnostics } = checkDocument(spec(undefined, undefined, { warn: 0.1, fail: 0.05 }));
    expect(diagnostics).toMatchObject([
      {
        code: 'out_of_range',
        severity: 'error',
        path: '/tables/0/columns/0/quality/warn',
        fix: { title: 'Exchange the two' },
      },
    ]);
    expect(checkDocument(spec({ fail: 5 })).diagnostics).toMatchObject([{ path: '/quality/fail', severity: 'error' }]);
  });
});
