import { signWords } from '../../../quality/profiles/sign-words.ts';
import type { ColumnReport } from '../../../quality/report/quality-report.ts';
import { formatCount } from '../../ui/format.ts';
import { formatNumber, formatSignificant } from '../../ui/format-number.ts';
import { axisOf, axisText, spreadText } from './axis-text.ts';

/** A figure of a column, beside what its law says. */
export interface ColumnFact {
  readonly label: string;
  readonly data: string;
  readonly theory?: string;
}

/** What the report knows of a column, in the order a person asks for it. */
export function columnFacts(column: ColumnReport): readonly ColumnFact[] {
  const { rows, nulls, distinct, numbers, texts, signs, type } = column;
  const axis = axisOf(type);
  const facts: ColumnFact[] = [
    { label: 'empty', data: nulls === 0 ? 'none' : `${formatNumber((100 * nulls) / rows, 1)}\u202f%` },
  ];
  if (distinct !== undefined) facts.push({ label: 'different values', data: distinctText(distinct) });
  if (numbers !== undefined) {
    const { min, max, mean, sd, lawMean, lawSd } = numbers;
    facts.push(
      { label: 'mean', data: axisText(mean, axis), ...(lawMean !== undefined && { theory: axisText(lawMean, axis) }) },
      {
        label: 'deviation',
        data: spreadText(sd, axis),
        ...(lawSd !== undefined && { theory: spreadText(lawSd, axis) }),
      },
      { label: 'least', data: axisText(min, axis) },
      { label: 'greatest', data: axisText(max, axis) },
    );
  }
  if (texts !== undefined) {
    const { shortest, longest, meanLength } = texts;
    facts.push({
      label: 'length in bytes',
      data: `${shortest} to ${longest}, mean ${formatSignificant(meanLength, 3)}`,
    });
  }
  if (signs !== undefined) facts.push({ label: 'made of', data: signWords(signs) });
  return facts;
}

/** How many of the values lie below which: "25 % are below 18". */
export function quantileFacts({ numbers, type }: ColumnReport): readonly ColumnFact[] {
  const axis = axisOf(type);
  return (numbers?.quantiles ?? []).map(({ at, value }) => ({
    label: `${formatSignificant(100 * at)}\u202f% are below`,
    data: axisText(value, axis),
  }));
}

function distinctText({ count, by }: NonNullable<ColumnReport['distinct']>): string {
  switch (by) {
    case 'exact':
      return formatCount(count);
    case 'estimate':
      return `about ${formatCount(count)}`;
    case 'proven':
      return 'every row another';
  }
}
