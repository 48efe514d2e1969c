import { field, kindSchema } from '../../../schema/fields.ts';
import { encodedTexts } from '../../columns/encoded-texts.ts';
import { mapInto } from '../../columns/map-into.ts';
import { rankedTexts } from '../../columns/ranked-texts.ts';
import type { Dictionary } from '../../columns/vector.ts';
import type { ColumnContext } from '../../plan/column-context.ts';
import type { CompanyForms } from '../../plan/company-data.ts';
import { guideTable } from '../../random/guide-table.ts';
import { utf8Bytes } from '../../random/utf8.ts';
import type { RowSet } from '../../rows/row-set.ts';
import { LOCALE_FIELDS, ofField } from '../entities/entity-fields.ts';
import { longest } from '../entities/longest.ts';
import { oncePerRows } from '../entities/once-per-rows.ts';
import { putBytes } from '../entities/put-bytes.ts';
import { type RowLocales, rowLocales } from '../entities/row-locales.ts';
import { formPieces } from '../entities/template-fields.ts';
import { type BoundGenerator, defineGenerator } from '../generator-kind.ts';
import { lastNamePool } from '../people/name-pools.ts';
import { capitalised } from './capitalised.ts';
import { type CompanyWords, companyLaws } from './company-laws.ts';
import { companyNames } from './company-names.ts';

const PARTS = {
  name: 'Miller Logistics LLC',
  legal_form: 'LLC',
  industry: 'Logistics',
  domain: 'miller-logistics.example',
  email: 'info@miller-logistics.example',
} as const;

type Part = keyof typeof PARTS;

// Every key of the record is a part; a choice wants to know that there is at least one.
const PART_NAMES = Object.keys(PARTS) as [Part, ...Part[]];

/** For locales that say nothing of companies. */
const PLAIN: CompanyForms = {
  forms: [{ name: 'Ltd', weight: 1 }],
  shapes: ['{last} & {other} {form}', '{last} {trade} {form}'],
  industries: [{ name: 'Trade', trades: ['Group'], slugs: ['group'] }],
};

export const company = defineGenerator({
  title: 'Company',
  question: 'Which part of a company?',
  summary:
    'Invented companies of a country. All columns of a table that ask for the same company agree: the name holds the legal form and fits the industry, the domain is made of the name and exists nowhere.',
  family: 'People and things',
  types: ['text'],
  schema: kindSchema('company', {
    part: field
      .choice(PART_NAMES, { title: 'Part', description: 'What the column holds of the company.', example: 'name' })
      .meta({ samples: PARTS }),
    of: ofField({
      title: 'Which',
      description: 'Tells several companies in one row apart; "company" where it is left out.',
      example: 'supplier',
      fallback: 'company',
    }),
    ...LOCALE_FIELDS,
  }),
  example: { kind: 'company', part: 'name' },
  defaults: { kind: 'company', part: 'name' },
  bind(spec, context) {
    const { part, of = 'company' } = spec;
    const locales = rowLocales(spec, { kind: 'company', of }, context);
    if (locales === undefined) return undefined;
    const companies = bindCompanies(of, locales, context);
    const fill =
      part === 'name'
        ? names(companies)
        : part === 'domain' || part === 'email'
          ? domains(part, companies)
          : listed(part, companies);
    return { nullable: false, distinct: false, ...companyLaws(part, companies.forLaws, locales.of), fill };
  },
});

/** The companies of some rows, as places in lists that hold all locales, one behind the other. */
interface Companies {
  /** What each locale says of companies. */
  readonly forLaws: readonly CompanyWords[];
  readonly lastNames: Dictionary;
  readonly lastSlugs: readonly Uint8Array[];
  readonly shapes: readonly string[];
  readonly forms: readonly string[];
  readonly trades: readonly { readonly name: string; readonly slug: string; readonly industry: string }[];
  readonly of: (rows: RowSet) => {
    readonly last: Int32Array;
    readonly other: Int32Array;
    readonly shape: Int32Array;
    readonly form: Int32Array;
    readonly trade: Int32Array;
  };
}

function bindCompanies(of: string, locales: RowLocales, context: ColumnContext): Companies {
  const data = locales.names.map((name) => context.locale(name));
  const kinds = data.map(({ companies = PLAIN }) => companies);
  const called = data.map(companyNames);
  const keys = ['company_last', 'company_other', 'company_shape', 'company_form', 'company_trade'].map((purpose) =>
    context.stream(purpose, of),
  );
  const starts = { last: 0, shape: 0, form: 0, trade: 0 };
  const own = called.map((each, i) => {
    const { shapes, forms, industries } = kinds[i] ?? PLAIN;
    const begin = { ...starts };
    const trades = industries.flatMap(({ trades: words }) => words.map(() => 1 / words.length));
    starts.last += each.lastNames.length;
    starts.shape += shapes.length;
    starts.form += forms.length;
    starts.trade += trades.length;
    return {
      begin,
      last: lastNamePool(each, begin.last),
      shape: guideTable(shapes.map(() => 1)),
      form: guideTable(forms.map(({ weight }) => weight)),
      trade: guideTable(trades),
    };
  });
  const [lastKey, otherKey, shapeKey, formKey, tradeKey] = keys;
  if (
    lastKey === undefined ||
    otherKey === undefined ||
    shapeKey === undefined ||
    formKey === undefined ||
    tradeKey === undefined
  )
    throw new Error('bindCompanies: a stream is missing');
  return {
    forLaws: called.map(({ lastNames, lastSlugs, lastWeights }, i) => ({
      lastNames,
      lastSlugs,
      lastWeights,
      forms: kinds[i] ?? PLAIN,
    })),
    lastNames: { texts: called.flatMap((each) => each.lastNames) },
    lastSlugs: called.flatMap((each) => each.lastSlugs.map(utf8Bytes)),
    shapes: kinds.flatMap(({ shapes }) => shapes),
    forms: kinds.flatMap(({ forms }) => forms.map(({ name }) => name)),
    trades: kinds.flatMap(({ industries }) =>
      industries.flatMap(({ name, trades, slugs }) =>
        trades.map((trade, i) => ({ name: trade, slug: slugs[i] ?? '', industry: name })),
      ),
    ),
    of: oncePerRows(`company ${lastKey.lane0} ${lastKey.lane1} ${locales.id}`, (rows) => {
      const locale = locales.of?.(rows);
      const at = (row: number) => own[locale?.[row] ?? 0] as (typeof own)[number];
      const drawn = (key: typeof lastKey, pick: (each: (typeof own)[number], u: number) => number) =>
        mapInto(rows.freshIntegers(), rows.uniforms(key), (u, row) => pick(at(row), u));
      return {
        last: drawn(lastKey, ({ last }, u) => last.places[last.table.pick(u)] as number),
        other: drawn(otherKey, ({ last }, u) => last.places[last.table.pick(u)] as number),
        shape: drawn(shapeKey, ({ begin, shape }, u) => begin.shape + shape.pick(u)),
        form: drawn(formKey, ({ begin, form }, u) => begin.form + form.pick(u)),
        trade: drawn(tradeKey, ({ begin, trade }, u) => begin.trade + trade.pick(u)),
      };
    }),
  };
}

function listed(part: 'legal_form' | 'industry', { forms, trades, of }: Companies): BoundGenerator['fill'] {
  const texts = part === 'legal_form' ? forms : trades.map(({ industry }) => industry);
  const distinct = [...new Set(texts)];
  const codeOf = texts.map((text) => distinct.indexOf(text));
  const dictionary = { texts: distinct };
  return (rows) => {
    const places = part === 'legal_form' ? of(rows).form : of(rows).trade;
    return { storage: 'dictionary', codes: places.map((place) => codeOf[place] as number), dictionary };
  };
}

function names({ lastNames, shapes, forms, trades, of }: Companies): BoundGenerator['fill'] {
  const pieces = shapes.map(formPieces);
  const lasts = encodedTexts(lastNames);
  const starts = encodedTexts({ texts: lastNames.texts.map(capitalised) });
  const formBytes = forms.map(utf8Bytes);
  const tradeBytes = trades.map(({ name }) => utf8Bytes(name));
  const mostBytes = 2 * longest(lasts) + longest(formBytes) + longest(tradeBytes) + 24;
  return (rows) => {
    const drawn = of(rows);
    const write = (rank: number | bigint, bytes: Uint8Array, start: number): number => {
      const row = Number(rank);
      let at = start;
      for (const piece of pieces[drawn.shape[row] as number] as (typeof pieces)[number]) {
        const word = piece === 'last' && at === start ? 'start' : piece;
        at = putBytes(typeof word === 'string' ? wordOf(word, row) : word, bytes, at);
      }
      return at;
    };
    const wordOf = (piece: string, row: number): Uint8Array => {
      switch (piece) {
        case 'start':
          return starts[drawn.last[row] as number] as Uint8Array;
        case 'last':
          return lasts[drawn.last[row] as number] as Uint8Array;
        case 'other':
          return lasts[drawn.other[row] as number] as Uint8Array;
        case 'trade':
          return tradeBytes[drawn.trade[row] as number] as Uint8Array;
        default:
          return formBytes[drawn.form[row] as number] as Uint8Array;
      }
    };
    return rankedTexts({ mostBytes, write }, (row) => row, rows);
  };
}

/** Last name and trade, or both last names, under the top domain that RFC 2606 keeps for examples. */
function domains(part: 'domain' | 'email', { lastSlugs, shapes, trades, of }: Companies): BoundGenerator['fill'] {
  const slugs = trades.map(({ slug }) => utf8Bytes(slug));
  const namesOther = shapes.map((shape) => shape.includes('{other}') && !shape.includes('{trade}'));
  const [before, between, end] = [utf8Bytes(part === 'email' ? 'info@' : ''), utf8Bytes('-'), utf8Bytes('.example')];
  const mostBytes = 2 * longest(lastSlugs) + longest(slugs) + 16;
  return (rows) => {
    const drawn = of(rows);
    const write = (rank: number | bigint, bytes: Uint8Array, start: number): number => {
      const row = Number(rank);
      const second =
        namesOther[drawn.shape[row] as number] === true
          ? lastSlugs[drawn.other[row] as number]
          : slugs[drawn.trade[row] as number];
      let at = putBytes(before, bytes, start);
      at = putBytes(lastSlugs[drawn.last[row] as number] as Uint8Array, bytes, at);
      at = putBytes(between, bytes, at);
      at = putBytes(second as Uint8Array, bytes, at);
      return putBytes(end, bytes, at);
    };
    return rankedTexts({ mostBytes, write }, (row) => row, rows);
  };
}
