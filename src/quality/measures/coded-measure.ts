import type { Vector } from '../../engine/columns/vector.ts';
import { compareCodePoints } from '../../engine/formula/compare-code-points.ts';
import { valueTexts } from '../profiles/value-texts.ts';
import { checkOf, gateAnswer } from '../report/check-of.ts';
import type { QualityCheck } from '../report/quality-check.ts';
import type { ColumnReport, TopValue } from '../report/quality-report.ts';
import { countedCodes } from '../statistics/counted-codes.ts';
import { fitCheck } from './law-check.ts';
import type { Measure } from './measure.ts';
import { type ColumnSite, named } from './site.ts';

interface CodedTally {
  readonly texts: string[];
  readonly counts: number[];
  /** Rows of values that came when the list was full. */
  others: number;
  /** The place of the first row whose value is none of the list. */
  first?: number;
}

const MOST_VALUES = 4096;
const MOST_SHOWN = 50;
const MOST_NAMED = 3;

/** Counts the values of a column that has few of them: shares against those declared, and values that are none of the list. */
export function codedMeasure(site: ColumnSite): Measure<CodedTally> {
  const { column, table } = site;
  const common = column.generator.commonLaw;
  const law = common?.kind === 'categorical' ? common : undefined;
  const declared = law && new Set(law.values);
  const isBefore = law !== undefined && column.modifiers.steps.some((step) => step.law !== 'same');
  return {
    name: `values ${column.name}`,
    start: () => ({ texts: [], counts: [], others: 0 }),
    look(tally, block) {
      const vector = isBefore ? block.clean(column.name) : block.shown(column.name);
      const [texts, counts] = tallied(vector, block.rows.count, site);
      add(tally, texts, counts, 0);
      if (declared === undefined || tally.first !== undefined || texts.every((text) => declared.has(text))) return;
      const row = valueTexts(vector, block.rows.count, column).findIndex(
        (text) => text !== null && !declared.has(text),
      );
      if (row >= 0) tally.first = block.rows.ordinals()[row] as number;
    },
    fold(total, next) {
      add(total, next.texts, next.counts, next.others);
      if (next.first !== undefined) total.first ??= next.first;
    },
    find({ texts, counts, others, first }) {
      const total = counts.reduce((sum, count) => sum + count, others);
      const note = isBefore ? ' Values before modifiers, which change them.' : '';
      const checks: QualityCheck[] = [];
      const seen = new Map(texts.map((text, i) => [text, counts[i] as number]));
      if (law !== undefined && total > 0) {
        const known = law.values.map((value) => seen.get(value) ?? 0);
        const strange = total - known.reduce((sum, count) => sum + count, 0);
        const path = `${site.path}/generator`;
        const title = `${named(site)} is always one of its ${law.values.length} values`;
        const how = `${total} values were looked up in the list of the document.${strangersText(seen, law.values)}${note}`;
        const broken = { count: strange, ...(first !== undefined && { first }) };
        checks.push(checkOf('domain', table.name, [column.name], gateAnswer(broken, total, { title, how, path })));
        if (law.values.length > 1) {
          const words = { title: `${named(site)} has the declared shares`, of: 'values', note };
          checks.push(fitCheck(site, 'shares', known, law.shares, words));
        }
      }
      return { checks, column: { name: column.name, ...profileOf(seen, others, total, law?.values, law?.shares) } };
    },
  };
}

function strangersText(seen: ReadonlyMap<string, number>, values: readonly string[]): string {
  const known = new Set(values);
  const strangers = [...seen].flatMap(([text, rows]) => (rows > 0 && !known.has(text) ? [text] : []));
  if (strangers.length === 0) return '';
  const named = strangers.slice(0, MOST_NAMED).map((text) => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`);
  return ` Not among them: ${named.join(', ')}${strangers.length > MOST_NAMED ? ` and ${strangers.length - MOST_NAMED} more` : ''}.`;
}

function add(tally: CodedTally, texts: readonly string[], counts: readonly number[], others: number): void {
  tally.others += others;
  texts.forEach((text, i) => {
    const at = tally.texts.indexOf(text);
    const rows = counts[i] as number;
    if (at >= 0) tally.counts[at] = (tally.counts[at] as number) + rows;
    else if (tally.texts.length >= MOST_VALUES) tally.others += rows;
    else {
      tally.texts.push(text);
      tally.counts.push(rows);
    }
  });
}

/** The different values of some rows in the order of their first ones, and the rows of each; nulls left out. */
function tallied(
  vector: Vector,
  rows: number,
  { column }: ColumnSite,
): readonly [readonly string[], readonly number[]] {
  if (vector.storage === 'dictionary') {
    const { codes, rows: ofEach, found } = countedCodes(vector, rows);
    const [texts, counts]: [string[], number[]] = [[], []];
    for (let i = 0; i < found; i++) {
      texts.push(vector.dictionary.texts[codes[i] as number] ?? '');
      counts.push(ofEach[i] as number);
    }
    return [texts, counts];
  }
  if (vector.storage === 'number' && column.type === 'boolean') {
    let [truths, lies] = [0, 0];
    for (let i = 0; i < rows; i++) {
      if (vector.valid !== undefined && vector.valid[i] === 0) continue;
      if (vector.values[i] === 0) lies++;
      else truths++;
    }
    return [
      ['true', 'false'],
      [truths, lies],
    ];
  }
  const found = new Map<string, number>();
  for (const text of valueTexts(vector, rows, column)) if (text !== null) found.set(text, (found.get(text) ?? 0) + 1);
  return [[...found.keys()], [...found.values()]];
}

function profileOf(
  seen: ReadonlyMap<string, number>,
  others: number,
  total: number,
  values: readonly string[] = [],
  shares: readonly number[] = [],
): Pick<ColumnReport, 'distinct' | 'top'> {
  const expected = new Map(values.map((value, i) => [value, (shares[i] as number) * total]));
  const all = new Map([...values.map((value) => [value, 0] as const), ...seen]);
  const top: TopValue[] = [...all].map(([value, rows]) => {
    const planted = expected.get(value);
    return { value, rows, ...(planted !== undefined && { expected: planted }) };
  });
  top.sort((a, b) => b.rows - a.rows || compareCodePoints(a.value, b.value));
  const distinct = [...seen.values()].filter((rows) => rows > 0).length;
  return { top: top.slice(0, MOST_SHOWN), ...(others === 0 && { distinct: { count: distinct, by: 'exact' } }) };
}
