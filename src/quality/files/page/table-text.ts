import type { TableReport } from '../../report/quality-report.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { bars } from './bars.ts';
import { columnText } from './column-text.ts';
import { counted, countText, percentText } from './figures.ts';
import { pairsText } from './pairs-text.ts';

/** A table of a report: its columns, and how its rows hang on other tables. */
export function tableText({ name, rows, ofRows, columns, relations, pairs }: TableReport): string {
  const looked = rows === ofRows ? counted(rows, 'row') : `${countText(rows)} of ${counted(ofRows, 'row')}`;
  return [
    `<section><h3>${escapeMarkup(name)} <span class="count">${looked}</span></h3>`,
    ...relations.map(relationText),
    '<div class="columns">',
    ...columns.map(columnText),
    '</div>',
    ...(pairs === undefined ? [] : [pairsText(name, pairs)]),
    '</section>',
  ].join('\n');
}

function relationText({ columns, target, fanOut }: TableReport['relations'][number]): string {
  const words = `<p class="relation"><b>${escapeMarkup(columns.join(', '))}</b> leads to ${escapeMarkup(target)}`;
  if (fanOut === undefined) return `${words}.</p>`;
  const { parents, children, childless, most, counts, expected } = fanOut;
  const label = `Parents by their number of children, 0 to ${counts.length - 1} and more`;
  return [
    `${words}: ${counted(children, 'row')} of ${counted(parents, 'parent')}, ${countText(childless)} of them without any`,
    ` (${percentText(parents === 0 ? 0 : childless / parents)}), ${countText(most)} at most.</p>`,
    `<figure>${bars(counts, expected, label)}<figcaption>${label}.</figcaption></figure>`,
  ].join('');
}
