import { describe, expect, it } from 'vitest';
import { RESOURCES } from '../../../../src/runtime/resources.ts';
import { cellsOf, rowsOf } from '../../../helpers/column-bytes.ts';
import { checkDocument, openDocument } from '../../../helpers/open-document.ts';

const ROWS = 5000;

type Column = Readonly<Record<string, unknown>>;

const part = (kind: string, name: string, more: object = {}, column: object = {}): Column => ({
  name,
  type: 'text',
  generator: { kind, part: name, ...more },
  ...column,
});

function documentOf(columns: readonly Column[], locale: string) {
  return {
    version: 1,
    name: 'Things',
    seed: 8,
    locale,
    timeframe: { start: '2024-01-01', end: '2026-03-15' },
    tables: [{ name: 'thing', rows: { kind: 'count', count: ROWS }, columns }],
  };
}

function cellsIn(columns: readonly Column[], locale = 'en_US') {
  const rows = rowsOf(openDocument(documentOf(columns, locale)).engine, 'thing');
  return Array.from({ length: ROWS }, (_, row) => row).map((row) => {
    const entries = columns.map(({ name }) => [String(name), cells(String(name))[row] ?? null] as const);
    return Object.fromEntries(entries);
  });
  function cells(name: string) {
    known[name] ??= cellsOf(rows, name);
    return known[name];
  }
}
let known: Record<string, readonly (string | null)[]> = {};

function rowsWith(columns: readonly Column[], locale?: string) {
  known = {};
  return cellsIn(columns, locale);
}

/** The remainder by 97 of an IBAN written as a number, digit by digit as ISO 13616 has it. */
function remainderOf(iban: string): bigint {
  const moved = iban.slice(4) + iban.slice(0, 4);
  return BigInt([...moved].map((sign) => String(Number.parseInt(sign, 36))).join('')) % 97n;
}

function isLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, sign, i) => {
    const digit = Number(sign) * (i % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

describe('cards', () => {
  const rows = rowsWith(
    ['card_brand', 'card_number', 'card_last4', 'card_expiry'].map((each) => part('payment', each)),
  );

  it('have numbers for tests with a valid last digit, of the length of their brand', () => {
    const forms: Readonly<Record<string, RegExp>> = {
      Visa: /^4\d{15}$/,
      Mastercard: /^(5[15]|22)\d{14}$/,
      'American Express': /^3[47]\d{13}$/,
      Discover: /^6011\d{12}$/,
    };
    const wrong = rows.filter(
      ({ card_brand, card_number }) =>
        !isLuhn(String(card_number)) || forms[String(card_brand)]?.test(String(card_number)) !== true,
    );
    expect(wrong).toEqual([]);
    expect(new Set(rows.map((each) => each.card_number)).size).toBe(ROWS);
  });

  it('end in the digits that receipts show, and in months to come', () => {
    const months = rows.map(({ card_expiry }) => {
      const [month = 0, year = 0] = String(card_expiry).split('/').map(Number);
      return year * 12 + month;
    });
    expect(rows.filter((each) => !String(each.card_number).endsWith(String(each.card_last4)))).toEqual([]);
    expect(Math.min(...months)).toBe(26 * 12 + 4);
    expect(Math.max(...months)).toBe(26 * 12 + 4 + 59);
  });
});

describe('accounts', () => {
  const lengths = {
    de_DE: 22,
    en_GB: 22,
    fr_FR: 27,
    pt_BR: 29,
    es_ES: 24,
    it_IT: 27,
    nl_NL: 18,
    sv_SE: 24,
    pl_PL: 28,
  };

  it.each(Object.entries(lengths))('of %s have valid check digits, and the bank their BIC says', (locale, length) => {
    const rows = rowsWith(
      ['iban', 'bic', 'currency'].map((each) => part('payment', each)),
      locale,
    );
    const country = locale.slice(3);
    if (country === 'GB') expect(rows.filter(({ iban }) => !/^GB\d\d[A-Z]{4}\d{14}$/.test(String(iban)))).toEqual([]);
    expect(rows.filter(({ iban }) => String(iban).length !== length || remainderOf(String(iban)) !== 1n)).toEqual([]);
    expect(
      rows.filter(({ iban, bic }) => !String(iban).startsWith(country) || String(bic).slice(4, 6) !== country),
    ).toEqual([]);
    const banks = new Map(rows.map(({ iban, bic }) => [String(iban).slice(4, 9), bic]));
    expect(rows.filter(({ iban, bic }) => banks.get(String(iban).slice(4, 9)) !== bic)).toEqual([]);
  });

  it('of France have a valid key', () => {
    const rows = rowsWith([part('payment', 'iban')], 'fr_FR');
    // Bank, branch, account and key as one number are divisible by 97.
    expect(rows.filter(({ iban }) => BigInt(String(iban).slice(4)) % 97n !== 0n)).toEqual([]);
  });

  it('of countries without IBANs are refused, with a way out', () => {
    const { diagnostics } = checkDocument(documentOf([part('payment', 'iban')], 'en_US'));
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['infeasible', '/tables/0/columns/0/generator/part'],
    ]);
    expect(diagnostics[0]?.fix?.edits).toHaveLength(1);
  });
});

describe('companies', () => {
  it.each(['en_US', 'en_GB', 'de_DE', 'fr_FR', 'ja_JP', 'pt_BR'])(
    'of %s have names that hold their legal form',
    (locale) => {
      const rows = rowsWith(
        ['name', 'legal_form', 'industry', 'domain', 'email'].map((each) => part('company', each)),
        locale,
      );
      expect(rows.filter((each) => !String(each.name).includes(String(each.legal_form)))).toEqual([]);
      expect(rows.filter((each) => each.email !== `info@${String(each.domain)}`)).toEqual([]);
      expect(rows.filter((each) => !/^[a-z]+-[a-z]+\.example$/.test(String(each.domain)))).toEqual([]);
      const trades = new Map(
        RESOURCES.locales?.[locale]?.companies?.industries.flatMap(({ name, trades: words }) =>
          words.map((word) => [word, name]),
        ),
      );
      const named = rows.filter((each) =>
        [...trades].some(([word, industry]) => String(each.name).includes(word) && industry === each.industry),
      );
      // The other shapes are made of two last names, or of one and its sons.
      expect(named.length / ROWS).toBeGreaterThan(0.2);
    },
  );
});

describe('products of an assortment', () => {
  const columns = ['name', 'article', 'category', 'brand', 'sku', 'description'].map((each, i) =>
    part('product', each, i === 0 ? { assortment: 'mixed' } : {}),
  );
  const rows = rowsWith(columns);
  const catalogue = RESOURCES.products?.en_US?.categories ?? [];

  it('fit their category, brand and article number', () => {
    const wrong = rows.filter(({ name, article, category, brand, sku, description }) => {
      const own = catalogue.find((each) => each.name === category);
      return !(
        own?.articles.some((each) => each.name === article) === true &&
        own.brands.includes(String(brand)) &&
        new RegExp(`^${own.code}-\\d{5}$`).test(String(sku)) &&
        String(name).endsWith(String(article)) &&
        String(description).endsWith(` by ${String(brand)}.`)
      );
    });
    expect(wrong).toEqual([]);
    expect(new Set(rows.map(({ category }) => category)).size).toBe(catalogue.length);
  });

  it('are of one kind where the shop sells one', () => {
    const shoes = rowsWith([part('product', 'category', { assortment: 'shoes' })]);
    expect(new Set(shoes.map(({ category }) => category))).toEqual(new Set(['Shoes']));
  });

  it('are asked for by parts that only an assortment has', () => {
    const { diagnostics } = checkDocument(documentOf([part('product', 'sku')], 'en_US'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing_key']);
  });
});

describe('internet addresses', () => {
  const parts = ['domain', 'url', 'ipv4', 'ipv6', 'mac'];
  const rows = rowsWith(parts.map((each) => part('internet', each)));

  it('reach nobody: domains, networks and hosts are those kept for examples', () => {
    const forms: Readonly<Record<string, RegExp>> = {
      domain: /^[a-z]+-[a-z]+\.example$/,
      ipv4: /^10(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/,
      ipv6: /^2001:db8(:[1-9a-f][0-9a-f]{0,3}){2}:(:[1-9a-f][0-9a-f]{0,3}){2}$/,
      mac: /^[0-9a-f][26ae](:[0-9a-f]{2}){5}$/,
    };
    for (const [name, form] of Object.entries(forms))
      expect(rows.filter((each) => !form.test(String(each[name])))).toEqual([]);
    expect(rows.filter(({ ipv4 }) => /\.(0|255)$/.test(String(ipv4)))).toEqual([]);
  });

  it('have the page of a row in its domain', () => {
    expect(rows.filter(({ url, domain }) => !String(url).startsWith(`https://${String(domain)}/`))).toEqual([]);
    expect(rows.every(({ url }) => URL.canParse(String(url)))).toBe(true);
  });
});
