import type { TableSpec } from '../../schema/document-model.ts';
import type { KindSpec } from '../../schema/kind.ts';
import { bucketValue } from './bucket.ts';
import { COUNT_PHRASES, type CountBounds, RARITY, UNEVENNESS } from './count-phrases.ts';
import { nounOf } from './noun.ts';
import { type Answer, type ChoicePart, type SentencePart, words } from './sentence-part.ts';
import { withoutParameter } from './without-parameter.ts';

const PERIODS = [
  { value: '', text: 'over the whole period' },
  { value: 'year', text: 'a year' },
  { value: 'month', text: 'a month' },
  { value: 'week', text: 'a week' },
  { value: 'day', text: 'a day' },
] as const;

const SOME_HAVE_NONE: SentencePart = { kind: 'option', name: 'none', text: 'some have none', answer: 20 };

/** "Every customer has 0 to 20 orders, usually 6": how many rows of a table each row of its parent has. */
export function countSentence(table: TableSpec): readonly SentencePart[] {
  const { rows } = table;
  const about = { parent: nounOf(String(rows['parent'])).one, children: nounOf(table.name).many };
  const { law, noneShare } = splitLaw(rows);
  const phrase = COUNT_PHRASES.find((each) => each.law === law.kind);
  const subject: readonly SentencePart[] = [words('Every'), { ...words(about.parent), isSubject: true }, words('has')];
  const isOne = law.kind === 'fixed' && law['count'] === 1;
  const children: SentencePart = { ...words(isOne ? nounOf(table.name).one : about.children), isSubject: true };
  if (phrase === undefined) return [...subject, children, ...tail(table)];
  const shape: ChoicePart = {
    kind: 'choice',
    name: 'law',
    label: `How ${about.children} are spread over the ${nounOf(String(rows['parent'])).many}`,
    value: phrase.law,
    choices: COUNT_PHRASES.map((each) => ({ value: each.law, text: each.phrase })),
  };
  return [
    ...subject,
    ...phrase.range(law, about),
    children,
    words(','),
    shape,
    ...phrase.behind(law, about),
    ...period(table),
    ...none(noneShare, about.parent),
    ...tail(table),
    ...(noneShare === 0 ? [SOME_HAVE_NONE] : []),
  ];
}

/** The row source with one gap of its sentence filled. */
export function answerCount(rows: KindSpec, name: string, answer: Answer): KindSpec {
  const { law, noneShare } = splitLaw(rows);
  const withLaw = (next: KindSpec, share = noneShare): KindSpec => ({
    ...rows,
    count: share > 0 ? { kind: 'zero_inflated', zero_share: share, law: next } : next,
  });
  if (name === 'per') return answer === '' ? withoutParameter(rows, 'per') : { ...rows, per: answer };
  if (name === 'none') {
    return withLaw(law, typeof answer === 'number' ? Math.min(0.999, Math.max(0, answer / 100)) : 0);
  }
  if (name === 'law') {
    const from = COUNT_PHRASES.find((each) => each.law === law.kind);
    const to = COUNT_PHRASES.find((each) => each.law === answer);
    return to === undefined || to === from ? rows : withLaw(to.ofMean(from?.mean(law) ?? 3, boundsOf(law)));
  }
  const parameter = name.replace(/^law\./, '');
  const value = typeof answer === 'string' ? phraseValue(parameter, answer) : answer;
  const isLeftOut = value === undefined || (value === 0 && parameter === 'min' && law.kind !== 'uniform');
  return withLaw(isLeftOut ? withoutParameter(law, parameter) : { ...law, [parameter]: value });
}

/** The law of those that have any, and the share of those that never have. */
function splitLaw(rows: KindSpec): { readonly law: KindSpec; readonly noneShare: number } {
  const law = lawOf(rows['count']);
  if (law.kind !== 'zero_inflated') return { law, noneShare: 0 };
  return { law: lawOf(law['law']), noneShare: typeof law['zero_share'] === 'number' ? law['zero_share'] : 0 };
}

function lawOf(value: unknown): KindSpec {
  const isLaw = typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
  return isLaw ? { ...value, kind: String(value.kind) } : { kind: '' };
}

function boundsOf({ min, max }: KindSpec): CountBounds {
  return {
    ...(typeof min === 'number' && min > 0 && { min }),
    ...(typeof max === 'number' && { max }),
  };
}

function phraseValue(parameter: string, text: string): number | undefined {
  return bucketValue(parameter === 'size' ? UNEVENNESS : RARITY, text);
}

/** The time a mean is meant for, where the rows happen in the course of time. */
function period(table: TableSpec): readonly SentencePart[] {
  const { rows, columns } = table;
  const isProcess = rows['active'] !== undefined || columns.some(({ generator }) => generator.kind === 'event_time');
  if (!isProcess || rows['exposure'] === false) return [];
  const value = typeof rows['per'] === 'string' ? rows['per'] : '';
  return [{ kind: 'choice', name: 'per', label: 'The time that is meant', value, choices: PERIODS }];
}

function none(share: number, parent: string): readonly SentencePart[] {
  if (share === 0) return [];
  return [
    words(';'),
    {
      kind: 'number',
      name: 'none',
      label: `Per cent of the ${nounOf(parent).many} that have none at all`,
      value: Math.round(share * 1000) / 10,
      min: 0,
      max: 99.9,
      isWhole: false,
    },
    words('% have none at all'),
  ];
}

function tail({ rows }: TableSpec): readonly SentencePart[] {
  const active = typeof rows['active'] === 'object' && rows['active'] !== null ? rows['active'] : {};
  const from = 'from' in active && typeof active.from === 'string' ? [`only after ${lastName(active.from)}`] : [];
  const to = 'to' in active && typeof active.to === 'string' ? [`only before ${lastName(active.to)}`] : [];
  const limits = [...from, ...to];
  return limits.length === 0 ? [words('.')] : [words(`, ${limits.join(', ')}.`)];
}

function lastName(reference: string): string {
  return reference.slice(reference.lastIndexOf('.') + 1).replaceAll('_', ' ');
}
