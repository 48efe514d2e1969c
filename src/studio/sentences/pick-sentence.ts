import { NUMERIC_TYPES } from '../../schema/column-type.ts';
import type { ColumnSpec, SemblanceDocument, TableSpec } from '../../schema/document-model.ts';
import type { KindSpec } from '../../schema/kind.ts';
import { relationParts } from '../../schema/references/relation-parts.ts';
import { type Relation, tableNamed } from '../../schema/references/relations.ts';
import { type Bucket, bucketChoices, bucketOf, bucketValue } from './bucket.ts';
import { nounOf, withArticle } from './noun.ts';
import { type Answer, type SentencePart, words } from './sentence-part.ts';
import { withoutParameter } from './without-parameter.ts';

/** How far the favourites lead, from the exponent of a Zipf pick. */
const LEAD: readonly Bucket[] = [
  { text: 'slightly', below: 0.75, value: 0.5 },
  { text: 'clearly', below: 1.25, value: 1 },
  { text: 'by far', below: Number.POSITIVE_INFINITY, value: 1.5 },
];

/** Keys say nothing about how often, and what is computed from other tables would wait for itself. */
const UNFIT: ReadonlySet<string> = new Set(['sequence', 'parent', 'reference', 'rollup', 'shares']);

/** "Every order item points at a product, a few favourites lead clearly": which row a foreign key picks. */
export function pickSentence(
  document: SemblanceDocument,
  table: TableSpec,
  relation: Relation,
): readonly SentencePart[] {
  const target = nounOf(relation.target);
  const pick = pickOf(table, relation);
  const isSelf = relation.target === table.name;
  const weights = numbersOf(document, relation.target);
  const choices = [
    { value: 'uniform', text: `all ${target.many} alike` },
    { value: 'zipf', text: 'a few favourites lead' },
    ...(weights.length > 0 || pick.kind === 'weighted' ? [{ value: 'weighted', text: 'in proportion to their' }] : []),
  ];
  const others = choices.some(({ value }) => value === pick.kind)
    ? []
    : [{ value: pick.kind, text: asWords(pick.kind) }];
  return [
    words('Every'),
    { ...words(nounOf(table.name).one), isSubject: true },
    words(isSelf ? 'stands below another' : 'points at'),
    { ...words(isSelf ? target.one : withArticle(target.one)), isSubject: true },
    words(`${isSelf ? '' : roleText(relation)},`),
    {
      kind: 'choice',
      name: 'pick',
      label: `Which ${target.one} ${isSelf ? 'stands above' : withArticle(nounOf(table.name).one)}`,
      value: pick.kind,
      choices: [...choices, ...others],
    },
    ...behindPick(pick, weights, target.many),
    ...(isSelf && table.rows.kind === 'count' ? tops(table, relation) : []),
    words('.'),
  ];
}

/** The table with one gap of the sentence of a relation filled. */
export function answerPick(
  document: SemblanceDocument,
  table: TableSpec,
  relation: Relation,
  name: string,
  answer: Answer,
): TableSpec {
  const pick = pickOf(table, relation);
  switch (name) {
    case 'pick':
      return withPick(table, relation, pickOfKind(String(answer), numbersOf(document, relation.target)) ?? pick);
    case 'roots':
      return withGenerator(table, leadOf(table, relation), (generator) => ({ ...generator, roots: answer ?? 1 }));
    case 'exponent':
      return withPick(table, relation, { ...pick, exponent: bucketValue(LEAD, String(answer)) ?? pick['exponent'] });
    default:
      return withPick(table, relation, { ...pick, [name]: answer });
  }
}

/** How a relation picks its row: what any of its columns says of it, else all alike. */
function pickOf(table: TableSpec, relation: Relation): KindSpec {
  const stated = statingColumn(table, relation)?.generator['pick'];
  const isPick = typeof stated === 'object' && stated !== null && 'kind' in stated;
  return isPick ? { ...stated, kind: String(stated.kind) } : { kind: 'uniform' };
}

function statingColumn(table: TableSpec, relation: Relation) {
  return relationParts(table, relation).find(({ column }) => column.generator['pick'] !== undefined)?.column;
}

function withPick(table: TableSpec, relation: Relation, pick: KindSpec): TableSpec {
  return withGenerator(table, statingColumn(table, relation) ?? leadOf(table, relation), (generator) =>
    pick.kind === 'uniform' ? withoutParameter(generator, 'pick') : { ...generator, pick },
  );
}

function leadOf(table: TableSpec, relation: Relation): ColumnSpec | undefined {
  return relationParts(table, relation)[0]?.column;
}

function withGenerator(table: TableSpec, at: ColumnSpec | undefined, change: (spec: KindSpec) => KindSpec): TableSpec {
  const columns = table.columns.map((each) => (each === at ? { ...each, generator: change(each.generator) } : each));
  return { ...table, columns };
}

/** How many rows of a hierarchy stand at the top. */
function tops(table: TableSpec, relation: Relation): readonly SentencePart[] {
  const stated = leadOf(table, relation)?.generator['roots'];
  const value = typeof stated === 'number' ? stated : 1;
  const label = `Number of ${nounOf(table.name).many} at the top`;
  return [
    words(';'),
    { kind: 'number', name: 'roots', label, value, min: 1, max: 1e6, isWhole: true },
    words(value === 1 ? 'stands at the top' : 'stand at the top'),
  ];
}

function pickOfKind(kind: string, weights: readonly string[]): KindSpec | undefined {
  switch (kind) {
    case 'uniform':
      return { kind };
    case 'zipf':
      return { kind, exponent: 1 };
    case 'weighted':
      return { kind, column: weights[0] ?? '' };
    default:
      return undefined;
  }
}

function behindPick(pick: KindSpec, weights: readonly string[], targets: string): readonly SentencePart[] {
  if (pick.kind === 'zipf') {
    const exponent = typeof pick['exponent'] === 'number' ? pick['exponent'] : 1;
    const value = bucketOf(LEAD, exponent)?.text ?? '';
    return [{ kind: 'choice', name: 'exponent', label: 'How far they lead', value, choices: bucketChoices(LEAD) }];
  }
  if (pick.kind !== 'weighted') return [];
  const value = typeof pick['column'] === 'string' ? pick['column'] : '';
  const columns = weights.includes(value) ? weights : [value, ...weights];
  const choices = columns.map((column) => ({ value: column, text: asWords(column) }));
  return [{ kind: 'choice', name: 'column', label: `The number of ${targets} that decides`, value, choices }];
}

/** The columns of numbers by which rows of a table can be picked. */
function numbersOf(document: SemblanceDocument, table: string): readonly string[] {
  const { key = [], columns = [] } = tableNamed(document, table) ?? {};
  return columns
    .filter(
      ({ name, type, generator }) => NUMERIC_TYPES.includes(type) && !key.includes(name) && !UNFIT.has(generator.kind),
    )
    .map(({ name }) => name);
}

/** What the target is to the row, where the relation is called otherwise: "as its billing address". */
function roleText({ name, column, target }: Relation): string {
  const role = asWords((name ?? column ?? '').replace(/_?id$/i, ''));
  const { one, many } = nounOf(target);
  return role === '' || role === one || role === many ? '' : `as its ${role}`;
}

function asWords(name: string): string {
  return name.replaceAll('_', ' ').trim();
}
