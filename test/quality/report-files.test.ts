import { describe, expect, it } from 'vitest';
import { escapeMarkup } from '../../src/quality/files/escape-markup.ts';
import { REPORT_FILES } from '../../src/quality/files/report-file.ts';
import type { QualityCheck } from '../../src/quality/report/quality-check.ts';
import type { QualityReport } from '../../src/quality/report/quality-report.ts';
import { jobReport } from '../../src/runtime/job-report.ts';
import { StudioSession } from '../../src/runtime/studio-session.ts';
import { smallShop } from '../helpers/small-shop.ts';

const WILD = `</title><script>alert("1")</script> & 'x' \u0000 \ud800 ü 漢`;

async function shopReport(): Promise<QualityReport> {
  const session = new StudioSession();
  const { plan } = await session.open({ kind: 'text', text: JSON.stringify(smallShop()) }, { scale: 1 });
  return jobReport(await session.job(plan?.id ?? 0));
}

/** The report with checks of every outcome, and with a text in it that would break out where it could. */
async function wildReport(): Promise<QualityReport> {
  const report = await shopReport();
  const [first] = report.checks;
  if (first === undefined) throw new Error('no checks');
  const outcomes: Partial<QualityCheck>[] = [
    { verdict: 'fail', value: 3, expected: 0, unit: 'rows' },
    { verdict: 'warn', family: 'fit', kind: 'mean', value: 12345.678, expected: 12000, unit: 'mean' },
    { verdict: 'none', coverage: 'uncovered' },
  ];
  const wild = outcomes.map((outcome, i) => ({
    ...first,
    ...outcome,
    id: `wild ${i}`,
    title: `${WILD} ${i}`,
    how: `${WILD} how`,
  }));
  return { ...report, document: { ...report.document, name: WILD }, checks: [...wild, ...report.checks] };
}

/** The names of elements that are opened, each closed in its turn; void ones of HTML are not. */
function elementsOf(markup: string, voids: readonly string[]): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, slash, name = '', rest = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>/gi)) {
    if (slash === '/') expect(open.pop()).toBe(name);
    else {
      names.push(name);
      if (!rest.endsWith('/') && !voids.includes(name)) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return names;
}

describe('the page of a report', () => {
  it('asks for nothing and runs nothing, whatever the document is called', async () => {
    const page = REPORT_FILES.html.text(await wildReport());
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bon[a-z]+=|\bsrc=|\bhref=|url\(|@import/i);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp;');
    const names = elementsOf(page.replace(/<!doctype html>/, ''), ['meta']);
    expect(names.filter((name) => name === 'main' || name === 'h1')).toEqual(['main', 'h1']);
  });

  it('tells every check once, those that fail first, and every column', async () => {
    const report = await wildReport();
    const page = REPORT_FILES.html.text(report);
    for (const { title } of report.checks) expect(page.split(`<b>${escapeMarkup(title)}</b>`)).toHaveLength(2);
    const places = ['What fails', 'What warns', 'What was not tested', 'What holds'].map((text) =>
      page.indexOf(`<h2>${text}</h2>`),
    );
    expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
    expect(page.match(/<article>/g)).toHaveLength(report.tables.flatMap(({ columns }) => columns).length);
    expect(page).toMatch(/<p class="measured">3 of [\d,]+ rows?[.,]/);
    expect(page).toContain('<p class="measured">found 12,345.7, expected 12,000');
  });
});

describe('a report as JUnit', () => {
  it('has a case a check, with failures and skipped ones counted as they are', async () => {
    const report = await wildReport();
    const text = REPORT_FILES.xml.text(report);
    const names = elementsOf(text.replace(/<\?xml[^>]*\?>/, ''), []);
    const count = (name: string) => names.filter((each) => each === name).length;
    const of = (verdict: QualityCheck['verdict']) => report.checks.filter((check) => check.verdict === verdict).length;
    expect([count('testcase'), count('failure'), count('skipped'), count('system-out')]).toEqual([
      report.checks.length,
      of('fail'),
      of('none'),
      of('warn'),
    ]);
    expect(text).toMatch(
      new RegExp(
        `<testsuites name="[^"]*" tests="${report.checks.length}" failures="${of('fail')}" errors="0" skipped="${of('none')}">`,
      ),
    );
    expect(text).not.toContain('\u0000');
    expect(Buffer.from(text).toString()).toBe(text);
  });
});

it('the JSON of a report is the report', async () => {
  const report = await shopReport();
  expect(JSON.parse(REPORT_FILES.json.text(report))).toEqual(report);
});
