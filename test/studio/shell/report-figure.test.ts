import { describe, expect, it } from 'vitest';
import type { QualityReport } from '../../../src/runtime/protocol.ts';
import { reportFigure } from '../../../src/studio/features/shell/report-figure.ts';

function report(value: number | undefined, failed = 0, warned = 0): QualityReport {
  return { score: { value, failed, warned }, coverage: { value: 0.959 } } as QualityReport;
}
const fresh = { isOld: false, why: undefined };
const label = (standing: Parameters<typeof reportFigure>[0]) => reportFigure(standing).label.replaceAll('\u202f', ' ');

describe('the figure of the report', () => {
  it('is never rounded up, and its name begins with what is seen', () => {
    expect(reportFigure({ ...fresh, report: report(99.9) })).toMatchObject({ figure: '99', verdict: 'pass' });
    expect(label({ ...fresh, report: report(98) })).toBe('Report 98 of 100, coverage 95 %, nothing failed');
    expect(label({ ...fresh, report: report(49, 1, 2) })).toBe('Report 49 of 100, coverage 95 %, 1 failed, 2 warned');
    expect(reportFigure({ ...fresh, report: report(49, 1, 2) }).verdict).toBe('fail');
    expect(reportFigure({ ...fresh, report: report(97, 0, 2) }).verdict).toBe('warn');
  });

  it('is a dash with its reason where there is none', () => {
    expect(label({ ...fresh, report: report(98), why: 'The JSON text is broken.' })).toBe(
      'Report –: The JSON text is broken.',
    );
    expect(label({ ...fresh, report: undefined })).toBe('Report –: it is being made.');
    expect(label({ ...fresh, report: report(undefined) })).toMatch(/^Report –: nothing could be tested/);
  });

  it('says that another one is awaited', () => {
    expect(label({ report: report(98), isOld: true, why: undefined })).toMatch(/another report is being made$/);
  });
});
