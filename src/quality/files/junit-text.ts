import type { QualityCheck } from '../report/quality-check.ts';
import type { QualityReport } from '../report/quality-report.ts';
import { escapeMarkup } from './escape-markup.ts';

/**
 * A report as JUnit XML: a suite a table, a case a check. What fails is a failure, what was not tested is skipped, and a
 * warning passes with its words in the output.
 */
export function junitText({ document, tables, checks }: QualityReport): string {
  const suites = tables
    .map(({ name }) => ({ name, checks: checks.filter(({ table }) => table === name) }))
    .filter((suite) => suite.checks.length > 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name=${quoted(document.name)} ${countsOf(checks)}>`,
    ...suites.flatMap((suite) => [
      `  <testsuite name=${quoted(suite.name)} ${countsOf(suite.checks)}>`,
      ...suite.checks.map(caseText),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function countsOf(checks: readonly QualityCheck[]): string {
  const failures = checks.filter(({ verdict }) => verdict === 'fail').length;
  const skipped = checks.filter(({ verdict }) => verdict === 'none').length;
  return `tests="${checks.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
}

function caseText(check: QualityCheck): string {
  const className = [check.table, ...check.columns].join('.');
  const start = `    <testcase classname=${quoted(className)} name=${quoted(check.title)}`;
  const inside = outcomeOf(check);
  return inside === undefined ? `${start}/>` : `${start}>${inside}</testcase>`;
}

function outcomeOf({ verdict, how, kind, where }: QualityCheck): string | undefined {
  switch (verdict) {
    case 'pass':
      return undefined;
    case 'warn':
      return `<system-out>${escapeMarkup(`warning: ${how}`)}</system-out>`;
    case 'fail':
      return `<failure type=${quoted(kind)} message=${quoted(where === undefined ? how : `${where}: ${how}`)}/>`;
    case 'none':
      return `<skipped message=${quoted(how)}/>`;
  }
}

function quoted(text: string): string {
  return `"${escapeMarkup(text)}"`;
}
