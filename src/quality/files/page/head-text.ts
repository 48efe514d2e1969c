import { formatMoment } from '../../../engine/time/format-moment.ts';
import type { QualityReport } from '../../report/quality-report.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { counted, countText, percentText } from './figures.ts';

/** The two figures of a report and how they come about, and whose they are. */
export function headText({ document, scope, source, rows, score, coverage }: QualityReport): string {
  const among = source === 'files' ? ' in the files' : '';
  const looked = {
    all: `Every one of ${counted(rows, 'row')}${among} was looked at.`,
    sample: `A sample of ${counted(rows, 'row')}.`,
    blocks: `One block of 4 096 rows in eight was looked at: ${counted(rows, 'row')}.`,
  }[scope];
  const state = score.failed > 0 ? 'fail' : score.warned > 0 ? 'warn' : 'pass';
  const facts: readonly (readonly [string, string])[] = [
    ['Tables', countText(document.tables)],
    ['Columns', countText(document.columns)],
    ['Relations', countText(document.relations)],
    ['Seed', String(document.seed)],
    ['Scale', String(document.scale)],
    ['From', formatMoment(document.startMs, 'day')],
    ['To', formatMoment(document.endMs, 'day')],
    ['Engine', document.engineVersion],
    ['Document', document.hash],
  ];
  return [
    '<header>',
    `<p class="kicker">Quality report</p><h1>${escapeMarkup(document.name)}</h1>`,
    `<p>${looked}</p>`,
    '<div class="figures">',
    `<p class="figure ${state}"><b>${score.value ?? '–'}</b><span>of 100</span></p>`,
    `<p class="figure"><b>${percentText(coverage.value)}</b><span>tested or proven</span></p>`,
    `<p class="figure ${score.failed > 0 ? 'fail' : ''}"><b>${countText(score.failed)}</b><span>failed</span></p>`,
    `<p class="figure ${score.warned > 0 ? 'warn' : ''}"><b>${countText(score.warned)}</b><span>warned</span></p>`,
    `<p class="figure"><b>${countText(score.passed)}</b><span>hold</span></p>`,
    '</div>',
    score.cap === undefined ? '' : `<p class="cap">At most ${score.cap.at}: ${escapeMarkup(score.cap.because)}</p>`,
    `<p class="how">${escapeMarkup(score.how)} Of ${counted(coverage.proven + coverage.tested + coverage.uncovered, 'promise')}, ${countText(coverage.proven)} are proven, ${countText(coverage.tested)} tested, ${countText(coverage.uncovered)} unknown.</p>`,
    `<dl class="facts">${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${escapeMarkup(value)}</dd></div>`).join('')}</dl>`,
    '</header>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}
