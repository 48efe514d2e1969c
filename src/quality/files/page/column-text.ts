import { formatMoment } from '../../../engine/time/format-moment.ts';
import { formatTimeOfDay } from '../../../engine/time/format-time-of-day.ts';
import type { ColumnType } from '../../../schema/column-type.ts';
import { signWords } from '../../profiles/sign-words.ts';
import type { ColumnReport, HistogramReport } from '../../report/quality-report.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { bars } from './bars.ts';
import { countText, exactText, numberText, percentText } from './figures.ts';

const MOST_VALUES = 8;

/** A column of a report: what it holds as bars over what its law expects, and its figures. */
export function columnText(column: ColumnReport): string {
  const { name, type, histogram, top } = column;
  return [
    `<article><h4>${escapeMarkup(name)} <span class="type">${type}</span></h4>`,
    histogram === undefined ? '' : pictureText(column, histogram),
    top === undefined ? '' : topText(column, top),
    `<dl>${figuresOf(column)
      .map(([term, value]) => `<div><dt>${term}</dt><dd>${escapeMarkup(value)}</dd></div>`)
      .join('')}</dl>`,
    '</article>',
  ].join('');
}

function pictureText({ name }: ColumnReport, { axis, edges, counts, expected }: HistogramReport): string {
  const shown = axis === 'number' ? numberText : axis === 'time' ? dayText : clockText;
  const [low, high] = [shown(edges[0] ?? 0), shown(edges.at(-1) ?? 0)];
  const label = `Rows of ${escapeMarkup(name)} from ${low} to ${high}${expected === undefined ? '' : ', and what its law expects'}`;
  return `<figure>${bars(counts, expected, label)}<figcaption><span>${low}</span><span>${high}</span></figcaption></figure>`;
}

function topText({ rows }: ColumnReport, top: NonNullable<ColumnReport['top']>): string {
  const hasLaw = rows > 0 && top.some(({ expected }) => expected !== undefined);
  const share = (count: number) => percentText(rows === 0 ? 0 : count / rows);
  const lines = top.slice(0, MOST_VALUES).map(({ value, rows: count, expected }) => {
    const law = hasLaw ? `<td>${expected === undefined ? '' : share(expected)}</td>` : '';
    return `<tr><th scope="row">${escapeMarkup(value)}</th><td>${countText(count)}</td><td>${share(count)}</td>${law}</tr>`;
  });
  const rest = top.length > MOST_VALUES ? `<p class="type">and ${top.length - MOST_VALUES} more</p>` : '';
  const heads = ['Value', 'Rows', 'Share', ...(hasLaw ? ['Law'] : [])].map((head) => `<th scope="col">${head}</th>`);
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>${rest}`;
}

function figuresOf({
  type,
  rows,
  nulls,
  distinct,
  numbers,
  texts,
  signs,
  histogram,
}: ColumnReport): readonly (readonly [string, string])[] {
  const shown = (x: number) => valueText(type, x);
  if (rows === 0) return [['Rows', 'none looked at']];
  const figures: (readonly [string, string])[] = [
    ['Empty', nulls === 0 ? 'none' : `${countText(nulls)} (${percentText(nulls / rows)})`],
  ];
  if (distinct !== undefined) {
    const about = distinct.by === 'estimate' ? 'about ' : '';
    figures.push(['Different', `${about}${countText(distinct.count)}`]);
  }
  if (numbers !== undefined) {
    const law = (x: number | undefined) => (x === undefined ? '' : ` (law ${shown(x)})`);
    const end = (x: number) => (isTime(type) ? shown(x) : exactText(x));
    figures.push(['From', end(numbers.min)], ['To', end(numbers.max)]);
    figures.push(['Mean', `${shown(numbers.mean)}${law(numbers.lawMean)}`]);
    if (!isTime(type)) {
      const lawSd = numbers.lawSd === undefined ? '' : ` (law ${numberText(numbers.lawSd)})`;
      figures.push(['Deviation', `${numberText(numbers.sd)}${lawSd}`]);
    }
    const median = numbers.quantiles.find(({ at }) => at === 0.5);
    if (median !== undefined) figures.push(['Median', shown(median.value)]);
  }
  if (texts !== undefined) {
    figures.push(['Bytes', `${countText(texts.shortest)} to ${countText(texts.longest)}`]);
    figures.push(['Mean bytes', numberText(texts.meanLength)]);
  }
  const beyond = histogram === undefined ? 0 : histogram.below + histogram.above;
  if (beyond > 0) figures.push(['Beyond the bars', `${countText(beyond)} (${percentText(beyond / rows)})`]);
  if (signs !== undefined) figures.push(['Made of', signWords(signs)]);
  return figures;
}

function isTime(type: ColumnType): boolean {
  return type === 'date' || type === 'timestamp' || type === 'time';
}

function valueText(type: ColumnType, x: number): string {
  if (type === 'time') return clockText(x);
  if (type === 'date') return dayText(x);
  return type === 'timestamp' ? formatMoment(x, 'second').replace('T', ' ') : numberText(x);
}

function dayText(ms: number): string {
  return formatMoment(ms, 'day');
}

function clockText(ms: number): string {
  return formatTimeOfDay(ms, 'second');
}
