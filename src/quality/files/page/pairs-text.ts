import { byUrgency, pairWords } from '../../pairs/pair-words.ts';
import type { PairReport, PairsReport } from '../../report/quality-report.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { counted, countText } from './figures.ts';

const MOST_LISTED = 8;
/** The strongest colour leaves text readable. */
const MOST_COLOUR = 0.45;

/** How the columns of a table go together: every pair as a field, and the most urgent ones in words. */
export function pairsText(table: string, { rows, ofRows, columns, left, pairs }: PairsReport): string {
  if (pairs.length === 0) return '';
  const looked =
    rows === ofRows ? counted(rows, 'row') : `${countText(rows)} of ${counted(ofRows, 'row')}, evenly spread`;
  const among =
    left === 0 ? '' : ` The first ${columns.length} columns that can be compared; ${left} more are left out.`;
  const listed = byUrgency(pairs).slice(0, MOST_LISTED);
  return [
    `<details class="pairs"><summary><h4>Pairs</h4> <span class="count">${counted(pairs.length, 'pair')}</span></summary>`,
    `<p class="type">Rank correlation from -1 to 1, or Cramér's V from 0 to 1 (with a dot) where a column has no order; over ${looked}.${among} What nothing ties is tested for independence; the others, in brackets, are described.</p>`,
    `<div class="wide"><table class="matrix"><caption>Pairs of columns of ${escapeMarkup(table)}</caption>${matrix(columns, pairs)}</table></div>`,
    `<table><thead><tr><th scope="col">Strongest</th><th scope="col">Found</th><th scope="col">Declared</th></tr></thead><tbody>${listed.map(line).join('')}</tbody></table>`,
    '</details>',
  ].join('\n');
}

function matrix(columns: readonly string[], pairs: readonly PairReport[]): string {
  const [first, ...rest] = columns;
  const heads = columns.slice(0, -1).map((_, i) => `<th scope="col">${i + 1}</th>`);
  const rows = rest.map((name, i) => {
    const fields = columns.slice(0, i + 1).map((other) => {
      return field(pairs.find(({ columns: [one, two] }) => one === other && two === name));
    });
    return `<tr><th scope="row">${i + 2} ${escapeMarkup(name)}</th>${fields.join('')}${'<td></td>'.repeat(rest.length - i - 1)}</tr>`;
  });
  return `<thead><tr><th scope="col">1 ${escapeMarkup(first ?? '')}</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody>`;
}

function field(pair: PairReport | undefined): string {
  if (pair === undefined) return '<td>–</td>';
  const colour = `--pair:${Math.floor(100 * MOST_COLOUR * Math.abs(pair.value))}%`;
  return `<td class="${pair.verdict}${pair.value < 0 ? ' below' : ''}" style="${colour}">${fieldText(pair)}</td>`;
}

/** Two digits; with a dot what has no sign, in brackets what is described alone. */
function fieldText({ value, by, tie }: PairReport): string {
  const text = `${value.toFixed(2)}${by === 'classes' ? '·' : ''}`;
  return tie === 'none' ? text : `(${text})`;
}

function line(pair: PairReport): string {
  const [one, other] = pair.columns.map(escapeMarkup);
  const what = pair.by === 'ranks' ? '' : ' V';
  return `<tr class="${pair.verdict}"><th scope="row">${one} and ${other}</th><td>${pair.value.toFixed(3)}${what}</td><td class="words">${pairWords(pair)}</td></tr>`;
}
