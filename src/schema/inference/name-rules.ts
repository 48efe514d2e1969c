import type { Inferred } from './inferred.ts';
import { weighted } from './weighted.ts';

/** What a column is whose folded name (see `foldWords`) fits a pattern. */
export interface NameRule {
  readonly pattern: RegExp;
  readonly inferred: Inferred;
}

const likely = weighted('boolean', [
  [true, 80],
  [false, 20],
]);
const unlikely = weighted('boolean', [
  [true, 10],
  [false, 90],
]);
const even = weighted('boolean', [
  [true, 50],
  [false, 50],
]);

function money(median: number, sigma: number): Inferred {
  return { type: 'decimal', scale: 2, generator: { kind: 'lognormal', median, sigma } };
}

function bell(type: 'integer' | 'decimal', mean: number, sd: number, min: number, max: number): Inferred {
  const generator = { kind: 'normal', mean, sd, min, max };
  return type === 'decimal' ? { type, scale: 1, generator } : { type, generator };
}

function between(min: number, max: number): Inferred {
  return { type: 'integer', generator: { kind: 'uniform', min, max } };
}

function fitting(pattern: string): Inferred {
  return { type: 'text', generator: { kind: 'pattern', pattern } };
}

/** The rules that need nothing but the name, the first that fits decides. */
export const NAME_RULES: readonly NameRule[] = [
  // Yes or no.
  { pattern: /^(is|was)_(active|enabled|valid|verified|confirmed|available|paid)$/, inferred: likely },
  { pattern: /^(active|enabled|verified|confirmed|available)$/, inferred: likely },
  {
    pattern: /^(is_|was_)?(deleted|archived|blocked|banned|cancell?ed|returned|refunded|fraud|fraudulent|churned)$/,
    inferred: unlikely,
  },
  { pattern: /^(is|has|was|can|should|allows?|wants?)_/, inferred: even },

  // Numbers.
  { pattern: /(^|_)(salary|income|wage)$/, inferred: money(42000, 0.5) },
  { pattern: /(^|_)(revenue|turnover|budget|balance)$/, inferred: money(1000, 1) },
  { pattern: /(^|_)(shipping|delivery|tax|fee|tip|postage)(_(cost|fee|price|amount))?$/, inferred: money(5, 0.4) },
  { pattern: /(^|_)(price|cost|amount|total|subtotal|sum|value|payment|charge)$/, inferred: money(25, 0.7) },
  { pattern: /^(price|cost|amount|total)_/, inferred: money(25, 0.7) },
  { pattern: /(^|_)age$/, inferred: bell('integer', 38, 12, 18, 90) },
  { pattern: /(^|_)height(_cm)?$/, inferred: bell('decimal', 171, 9, 140, 210) },
  { pattern: /(^|_)weight(_kg)?$/, inferred: bell('decimal', 75, 14, 40, 160) },
  { pattern: /(^|_)temperature(_c)?$/, inferred: bell('decimal', 20, 5, -10, 40) },
  { pattern: /(^|_)(stock|inventory)(_(level|count))?$/, inferred: between(0, 500) },
  { pattern: /(^|_)(quantity|qty|count|pieces|units)$/, inferred: between(1, 5) },
  { pattern: /^(number|num|no)_of_/, inferred: between(1, 5) },
  {
    pattern: /(^|_)(rating|stars)$/,
    inferred: weighted('integer', [
      [1, 5],
      [2, 7],
      [3, 16],
      [4, 34],
      [5, 38],
    ]),
  },
  { pattern: /(^|_)score$/, inferred: bell('integer', 65, 15, 0, 100) },
  { pattern: /(^|_)(percent|percentage|pct)$/, inferred: between(0, 100) },
  {
    pattern: /(^|_)duration(_(s|seconds|min|minutes|hours))?$/,
    inferred: { type: 'integer', generator: { kind: 'lognormal', median: 30, sigma: 0.8, min: 1 } },
  },

  // Texts of a fixed form.
  {
    pattern: /(^|_)sku$|^code$|(^|_)(product|item|article|coupon|promo|discount|voucher|booking|batch)_code$/,
    inferred: fitting('[A-Z]{3}-\\d{4}'),
  },
  {
    pattern: /(^|_)(description|comment|comments|note|notes|summary|bio)$/,
    inferred: { type: 'text', generator: { kind: 'text', part: 'sentence' } },
  },

  // Nested values.
  {
    pattern: /(^|_)(tags|labels|keywords)$/,
    inferred: {
      type: 'json',
      generator: {
        kind: 'nested',
        items: {
          type: 'text',
          generator: { kind: 'category', values: ['new', 'sale', 'popular', 'limited'].map((value) => ({ value })) },
        },
        count: { kind: 'uniform', min: 0, max: 3 },
      },
    },
  },
  {
    pattern: /(^|_)(metadata|attributes|properties|settings|preferences|payload)$|_json$|^json$/,
    inferred: {
      type: 'json',
      generator: {
        kind: 'nested',
        fields: [
          {
            name: 'source',
            type: 'text',
            generator: { kind: 'category', values: [{ value: 'web' }, { value: 'app' }] },
          },
          { name: 'version', type: 'integer', generator: { kind: 'uniform', min: 1, max: 5 } },
        ],
      },
    },
  },

  // One of a few.
  {
    pattern: /(^|_)payment_(method|type)$/,
    inferred: weighted('text', [
      ['card', 55],
      ['paypal', 25],
      ['bank_transfer', 12],
      ['invoice', 8],
    ]),
  },
  {
    pattern: /(^|_)payment_status$/,
    inferred: weighted('text', [
      ['paid', 88],
      ['pending', 7],
      ['failed', 3],
      ['refunded', 2],
    ]),
  },
  {
    pattern: /(^|_)status$/,
    inferred: weighted('text', [
      ['completed', 70],
      ['active', 15],
      ['pending', 10],
      ['cancelled', 5],
    ]),
  },
  {
    pattern: /(^|_)(segment|tier)$/,
    inferred: weighted('text', [
      ['standard', 50],
      ['casual', 35],
      ['vip', 15],
    ]),
  },
  {
    pattern: /(^|_)plan$/,
    inferred: weighted('text', [
      ['free', 60],
      ['basic', 25],
      ['pro', 12],
      ['enterprise', 3],
    ]),
  },
  {
    pattern: /^product_(category|type)$/,
    inferred: weighted('text', [
      ['home', 25],
      ['clothing', 25],
      ['electronics', 20],
      ['sports', 15],
      ['books', 15],
    ]),
  },
  {
    pattern: /(^|_)category$/,
    inferred: weighted('text', [
      ['home', 25],
      ['clothing', 25],
      ['electronics', 20],
      ['sports', 15],
      ['books', 15],
    ]),
  },
  {
    pattern: /(^|_)(type|kind)$/,
    inferred: weighted('text', [
      ['standard', 60],
      ['premium', 25],
      ['basic', 15],
    ]),
  },
  {
    pattern: /(^|_)(gender|sex)$/,
    inferred: weighted('text', [
      ['female', 50],
      ['male', 49],
      ['other', 1],
    ]),
  },
  {
    pattern: /(^|_)(priority|severity)$/,
    inferred: weighted('text', [
      ['medium', 50],
      ['low', 30],
      ['high', 15],
      ['critical', 5],
    ]),
  },
  {
    pattern: /(^|_)(channel|source)$/,
    inferred: weighted('text', [
      ['organic', 40],
      ['paid_search', 25],
      ['social', 20],
      ['email', 15],
    ]),
  },
  {
    pattern: /(^|_)device$/,
    inferred: weighted('text', [
      ['mobile', 60],
      ['desktop', 33],
      ['tablet', 7],
    ]),
  },
  {
    pattern: /(^|_)currency$/,
    inferred: weighted('text', [
      ['USD', 70],
      ['EUR', 20],
      ['GBP', 10],
    ]),
  },
  {
    pattern: /(^|_)country$/,
    inferred: weighted('text', [
      ['United States', 60],
      ['United Kingdom', 15],
      ['Germany', 12],
      ['France', 8],
      ['Japan', 5],
    ]),
  },
  {
    pattern: /(^|_)region$/,
    inferred: weighted('text', [
      ['north', 25],
      ['south', 25],
      ['east', 25],
      ['west', 25],
    ]),
  },
  {
    pattern: /(^|_)size$/,
    inferred: weighted('text', [
      ['S', 20],
      ['M', 35],
      ['L', 30],
      ['XL', 15],
    ]),
  },
  {
    pattern: /(^|_)colou?r$/,
    inferred: weighted('text', [
      ['black', 30],
      ['white', 25],
      ['blue', 20],
      ['red', 15],
      ['green', 10],
    ]),
  },
  {
    pattern: /(^|_)(level|grade)$/,
    inferred: weighted('text', [
      ['junior', 40],
      ['mid', 40],
      ['senior', 20],
    ]),
  },
  {
    pattern: /(^|_)department$/,
    inferred: weighted('text', [
      ['sales', 30],
      ['operations', 30],
      ['engineering', 25],
      ['finance', 15],
    ]),
  },

  { pattern: /(^|_)(uuid|guid)$/, inferred: { type: 'uuid', generator: { kind: 'uuid' } } },

  // A number that names something which is no table.
  { pattern: /_(id|number|no|nr)$/, inferred: between(1, 1000000) },
];

/** What a column is whose name says nothing. */
export const FALLBACK: Inferred = weighted('text', [
  ['A', 50],
  ['B', 30],
  ['C', 20],
]);
