import { byCause } from '../../report/by-cause.ts';
import type { QualityCheck } from '../../report/quality-check.ts';
import type { QualityReport } from '../../report/quality-report.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { checkList } from './check-list.ts';
import { countText, percentText } from './figures.ts';
import { headText } from './head-text.ts';
import { PAGE_STYLE } from './page-style.ts';
import { tableText } from './table-text.ts';

/** A report as one page of HTML that asks for nothing, in light and dark, on the screen and on paper. */
export function pageText(report: QualityReport): string {
  const { document, coverage, tables, checks } = report;
  const those = (verdict: QualityCheck['verdict']) => checks.filter((check) => check.verdict === verdict);
  const title = `Quality of ${document.name}`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeMarkup(title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    headText(report),
    checkList('What fails', byCause(those('fail')), { isOpen: true }),
    checkList('What warns', those('warn'), { isOpen: true }),
    checkList('What was not tested', those('none'), {
      isOpen: false,
      about: `${countText(coverage.uncovered)} of ${countText(checks.length)} promises (${percentText(1 - coverage.value)}) count as unknown, never as kept.`,
    }),
    checkList('What holds', those('pass'), { isOpen: false }),
    '<h2>Tables</h2>',
    ...tables.map(tableText),
    '</main>',
    '</body>',
    '</html>',
    '',
  ]
    .filter((part) => part !== '')
    .concat('')
    .join('\n');
}
