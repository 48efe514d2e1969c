import type { BrokenRows } from '../measures/broken-rows.ts';
import type { CheckFamily, CheckKind, QualityCheck } from './quality-check.ts';

/** What a check says besides whom it is about. */
type Answer = Omit<QualityCheck, 'id' | 'family' | 'kind' | 'table' | 'columns'>;

const FAMILIES: Readonly<Record<CheckKind, CheckFamily>> = {
  file: 'gate',
  readable: 'gate',
  key_unique: 'gate',
  unique: 'gate',
  foreign_key: 'gate',
  no_nulls: 'gate',
  domain: 'gate',
  not_before: 'gate',
  computed: 'gate',
  pattern: 'gate',
  fits: 'gate',
  law: 'fit',
  mean: 'fit',
  ends: 'fit',
  shares: 'fit',
  null_rate: 'fit',
  fan_out: 'fit',
  hours: 'fit',
  weekdays: 'fit',
  picks: 'fit',
  modifier: 'gate',
  belongs: 'coherence',
  independent: 'fit',
};

/** A check of a table, or of some of its columns. */
export function checkOf(kind: CheckKind, table: string, columns: readonly string[], answer: Answer): QualityCheck {
  const id = [kind, table, columns.join('+')].filter((part) => part !== '').join(' ');
  return { id, family: FAMILIES[kind], kind, table, columns, ...answer };
}

/** The answer of a gate: how many of the rows that were looked at break it, and which is the first of them. */
export function gateAnswer(
  { count, first }: BrokenRows,
  rows: number,
  about: Pick<QualityCheck, 'title' | 'how' | 'path'>,
): Answer {
  const verdict = count > 0 ? 'fail' : 'pass';
  const example = first === undefined ? {} : { example: first };
  return { ...about, verdict, coverage: 'tested', rows, value: count, expected: 0, unit: 'rows', ...example };
}

/** The answer of a check that holds by the way rows are made. */
export function provenAnswer(about: Pick<QualityCheck, 'title' | 'how' | 'path'>): Answer {
  return { ...about, verdict: 'pass', coverage: 'proven', rows: 0 };
}

/** The answer of a check that was not made. */
export function uncoveredAnswer(about: Pick<QualityCheck, 'title' | 'how' | 'path'>): Answer {
  return { ...about, verdict: 'none', coverage: 'uncovered', rows: 0 };
}
