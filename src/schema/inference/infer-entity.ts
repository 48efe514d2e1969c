import type { ColumnSpec, SemblanceDocument, TableSpec } from '../document-model.ts';
import type { KindSpec } from '../kind.ts';
import { foldWords } from './fold-words.ts';
import type { Inferred } from './inferred.ts';

/** A name and the part of an entity it stands for. */
type PartRule = readonly [name: RegExp, part: string];

const PLACES: readonly PartRule[] = [
  [/(^|_)(street_?address|address|address_?(line)?_?1|addr)$/, 'street_address'],
  [/(^|_)street(_?name)?$/, 'street'],
  [/(^|_)(city|town|municipality)(_?name)?$/, 'city'],
  [/(^|_)(province|prefecture|county|federal_state)(_?name)?$/, 'region'],
  [/(^|_)(state|region|province)_?code$/, 'region_code'],
  [/(^|_)(zip|postal|post)_?(code)?$/, 'postcode'],
  [/(^|_)lat(itude)?$/, 'latitude'],
  [/(^|_)(lng|lon|long|longitude)$/, 'longitude'],
  [/(^|_)(time_?zone|tz)$/, 'time_zone'],
];
/** Names that say a part of a place only beside others. */
const BESIDE_PLACES: readonly PartRule[] = [
  [/(^|_)country$/, 'country'],
  [/(^|_)country_?code$/, 'country_code'],
  [/(^|_)(region|state)$/, 'region'],
];
const PAYMENTS: readonly PartRule[] = [
  [/(^|_)(credit_?)?card_?(number|no|num)$|^pan$/, 'card_number'],
  [/(^|_)card_?(brand|type|network)$/, 'card_brand'],
  [/(^|_)(card_?)?(last_?4|last_four)(_digits)?$/, 'card_last4'],
  [/(^|_)card_?(expiry|expires|expiration|exp)(_date)?$/, 'card_expiry'],
  [/(^|_)iban$/, 'iban'],
  [/(^|_)(bic|swift)(_code)?$/, 'bic'],
];
const INTERNET: readonly PartRule[] = [
  [/(^|_)(ip|ip_?v4|ip_?address|remote_addr)$/, 'ipv4'],
  [/(^|_)ip_?v6$/, 'ipv6'],
  [/(^|_)mac(_?address)?$/, 'mac'],
  [/(^|_)user_?agent$/, 'user_agent'],
  [/(^|_)(url|uri|link|website|homepage|web_?site|page_url)$/, 'url'],
  [/(^|_)(domain|host_?name|domain_name)$/, 'domain'],
  [/(^|_)port$/, 'port'],
];
const COMPANY = /(^|_)(company|organi[sz]ation|employer|supplier|vendor|manufacturer|merchant|firm|business)(_?name)?$/;
const COMPANY_TABLE =
  /(^|_)(compan(y|ies)|organi[sz]ations?|employers?|suppliers?|vendors?|manufacturers?|merchants?|firms?)$/;
const COMPANY_PARTS: readonly PartRule[] = [
  [/^(name|title)$/, 'name'],
  [/(^|_)(industry|sector)$/, 'industry'],
  [/(^|_)legal_?form$/, 'legal_form'],
  [/(^|_)e?_?mail(_address)?$/, 'email'],
  [/(^|_)(domain|website)$/, 'domain'],
];
const MAIL = /(^|_)e?_?mail(_address)?$/;
const PHONE = /(^|_)(phone|mobile|telephone|fax|cell|tel)(_?(number|no))?$/;
const BIRTHS = /(^|_)(birth|birthday|dob|born)(_|$)/;
const IBAN_LOCALES = /^(en_GB|de_DE|fr_FR|pt_BR|es_ES|it_IT|nl_NL|sv_SE|pl_PL)$/;

/**
 * The part of a person, a place, a company, a card or an address on the internet that a name stands for.
 *
 * Columns of one table get parts of the same entity, so that they agree: the phone number has the area code of the city
 * beside it, the age is that of the birth date, the city lies in the country.
 */
export function inferEntity(
  folded: string,
  foldedTable: string,
  table: TableSpec | undefined,
  document: SemblanceDocument,
): Inferred | undefined {
  const columns = table?.columns ?? [];
  const hasPlace = columns.some(({ generator }) => generator.kind === 'place');
  const text = (generator: KindSpec): Inferred => ({ type: 'text', generator });
  const company = COMPANY_TABLE.test(foldedTable) ? partOf(COMPANY_PARTS, folded) : undefined;
  if (company !== undefined) return text({ kind: 'company', part: company });
  if (COMPANY.test(folded)) return text({ kind: 'company', part: 'name' });
  if (MAIL.test(folded)) return text({ kind: 'person', part: 'email' });
  if (/(^|_)(user_?name|login|handle|nick(_?name)?)$/.test(folded)) return text({ kind: 'person', part: 'username' });
  if (PHONE.test(folded))
    return text({ kind: 'phone', part: 'number', ...(hasPlace && isLandline(folded) && { place: placeIn(columns) }) });
  const internet = partOf(INTERNET, folded);
  if (internet !== undefined)
    return { type: internet === 'port' ? 'integer' : 'text', generator: { kind: 'internet', part: internet } };
  const place = partOf(PLACES, folded) ?? (hasPlace ? partOf(BESIDE_PLACES, folded) : undefined);
  if (place !== undefined) return placeOf(place, columns, hasPlace);
  const payment = partOf(PAYMENTS, folded);
  if (payment !== undefined) {
    const hasIbans = payment !== 'iban' || IBAN_LOCALES.test(document.locale ?? 'en_US');
    return text({ kind: 'payment', part: payment, ...(!hasIbans && { locale: 'de_DE' }) });
  }
  return ofPerson(folded, columns);
}

/** What a name says beside a person: gender and age are that person's. */
function ofPerson(folded: string, columns: readonly ColumnSpec[]): Inferred | undefined {
  const isPerson = columns.some(({ generator }) => generator.kind === 'person');
  const born = columns.find(({ name, type }) => type === 'date' && BIRTHS.test(foldWords(name)));
  if (/(^|_)age$/.test(folded) && born !== undefined)
    return { type: 'integer', generator: { kind: 'person', part: 'age', born_from: born.name } };
  if (!isPerson) return undefined;
  if (/(^|_)(gender|sex)$/.test(folded)) return { type: 'text', generator: { kind: 'person', part: 'gender' } };
  if (/^(prefix|title|salutation|honorific)$/.test(folded))
    return { type: 'text', generator: { kind: 'person', part: 'prefix' } };
  return undefined;
}

function placeOf(part: string, columns: readonly ColumnSpec[], hasPlace: boolean): Inferred {
  const country = columns.find(
    ({ name, type, generator }) =>
      type === 'text' && generator.kind === 'category' && /(^|_)country(_?code)?$/.test(foldWords(name)),
  );
  const from = !hasPlace && country !== undefined ? { locale_from: country.name } : {};
  const generator = { kind: 'place', part, ...from };
  return part === 'latitude' || part === 'longitude' ? { type: 'float', generator } : { type: 'text', generator };
}

function isLandline(folded: string): boolean {
  return !/(^|_)(mobile|cell)/.test(folded);
}

function placeIn(columns: readonly ColumnSpec[]): string {
  const of = columns.find(({ generator }) => generator.kind === 'place')?.generator.of;
  return typeof of === 'string' ? of : 'place';
}

function partOf(rules: readonly PartRule[], folded: string): string | undefined {
  return rules.find(([name]) => name.test(folded))?.[1];
}
