import { CHECK_KINDS, type QualityCheck } from '../../report/quality-check.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { counted, countText, numberText, percentText } from './figures.ts';

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
    measured === '' ? '' : `<p class="measured">${measured}</p>`,
    `<p class="how">${escapeMarkup(check.how)}</p></li>`,
  ].join('');
}

/** What was found, in a sentence; nothing where a gate holds. */
function measuredText(check: QualityCheck): string {
  const { value, verdict, family, weight, limits } = check;
  if (value === undefined || (family === 'gate' && verdict === 'pass')) return '';
  const parts = [family === 'gate' ? brokenText(check) : apartText(check)];
  if (limits !== undefined)
    parts.push(`warns beyond ${percentText(limits.warn)}, fails beyond ${percentText(limits.fail)}`);
  if (weight !== undefined) parts.push(`counts ${numberText(weight)} times`);
  const said = parts.filter((part) => part !== '').join('; ');
  return said === '' ? '' : `${said}.`;
}

/** How many rows break a gate, and where the first of them stands: in a file, or among the rows of a run. */
function brokenText({ value = 0, rows, kind, where, example, table }: QualityCheck): string {
  const place = where ?? (example === undefined ? undefined : `row ${countText(example + 1)} of ${table}`);
  // Of a file it is said where it is said how it was read.
  const many = kind === 'file' || rows === 0 ? '' : `${countText(value)} of ${counted(rows, 'row')}`;
  if (place === undefined) return many;
  const first = value > 1 ? 'the first at ' : many === '' ? 'At ' : 'at ';
  return `${many}${many === '' ? '' : ', '}${first}<b>${escapeMarkup(place)}</b>`;
}

/** How far the data are from what is declared. */
function apartText({ value = 0, expected, unit, interval }: QualityCheck): string {
  const shown = (x: number) => (unit === 'share' ? percentText(x) : unit === 'rows' ? countText(x) : numberText(x));
  if (unit === 'distance')
    return `${percentText(value)} apart${expected === undefined ? '' : `; chance alone makes ${percentText(expected)}`}`;
  const parts = [`found ${shown(value)}`];
  if (expected !== undefined) parts.push(`expected ${shown(expected)}`);
  if (interval !== undefined) parts.push(`99 % interval ${shown(interval.low)} to ${shown(interval.high)}`);
  return parts.join(', ');
}
