import { describe, expect, it, vi } from 'vitest';
import type { JsonValue } from '../../src/schema/json-value.ts';
import { reportOn } from '../helpers/report-on.ts';
import { openTemplate, testTemplates } from '../helpers/templates.ts';

vi.setConfig({ testTimeout: 120_000 });

const SEEDS = [1, 2];

describe.each(testTemplates.map((template) => [template.id, template] as const))('the rows of %s', (_id, template) => {
  it.each(SEEDS)('fail no gate, no fit and no coherence at seed %i', (seed) => {
    const value = { ...(template.value as Record<string, JsonValue>), seed };
    const report = reportOn(openTemplate({ ...template, value }));
    const faults = report.checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
    expect(faults).toEqual([]);
    expect(report.score.value).toBeGreaterThanOrEqual(97);
  });
});
