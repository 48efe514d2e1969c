import { CHECK_KINDS, type QualityCheck } from '../../report/quality-check.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { countText, numberText, percentText } from './figures.ts';

interface Shown {
  readonly isOpen: boolean;
  readonly about?: string;
}

const WORDS = { pass: 'holds', warn: 'warns', fail: 'fails', none: 'unknown' } as const;

/** A heading with a number, and under it a line a check; nothing where there is none. */
export function checkList(title: string, checks: readonly QualityCheck[], { isOpen, about }: Shown): string {
  if (checks.length === 0) return '';
  return [
    `<details${isOpen ? ' open' : ''}>`,
    `<summary><h2>${title}</h2> <span class="count">${countText(checks.length)}</span></summary>`,
    about === undefined ? '' : `<p>${escapeMarkup(about)}</p>`,
    '<ul class="checks">',
    ...checks.map(lineText),
    '</ul>',
    '</details>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function lineText(check: QualityCheck): string {
  const measured = measuredText(check);
  return [
    `<li class="${check.verdict}"><p><span class="verdict">${WORDS[check.verdict]}</span> <b>${escapeMarkup(check.title)}</b>`,
    `<span class="kind">${check.family} · ${CHECK_KINDS[check.kind]}${check.coverage === 'proven' ? ' · proven' : ''}</span></p>`,
    `<p class="how">${escapeMarkup(check.how)}${measured === '' ? '' : ` <span class="measured">${measured}</span>`}</p></li>`,
  ].join('');
}

function measuredText(check: QualityCheck): string {
  const { value, expected, unit, interval, verdict, family, where, weight, limits } = check;
  if (value === undefined || (family === 'gate' && verdict === 'pass')) return '';
  const shown = (x: number) => (unit === 'share' ? percentText(x) : unit === 'rows' ? countText(x) : numberText(x));
  const parts = [`found ${shown(value)}`];
  if (expected !== undefined) parts.push(`expected ${shown(expected)}`);
  if (where !== undefined) parts.push(`first at ${escapeMarkup(where)}`);
  if (interval !== undefined) parts.push(`99 % interval ${shown(interval.low)} to ${shown(interval.high)}`);
  if (limits !== undefined)
    parts.push(`warns beyond ${percentText(limits.warn)}, fails beyond ${percentText(limits.fail)}`);
  if (weight !== undefined) parts.push(`counts ${numberText(weight)} times`);
  return `${parts.join(', ')}.`;
}
