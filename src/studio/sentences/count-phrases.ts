import type { KindSpec } from '../../schema/kind.ts';
import { type Bucket, bucketChoices, bucketOf } from './bucket.ts';
import { binRange, binShares, binsOf, meanOfBins } from './count-bins.ts';
import { withArticle } from './noun.ts';
import type { ChoicePart, NumberPart, SentencePart } from './sentence-part.ts';
import { words } from './sentence-part.ts';

/** Who has how many of what, in the words of a sentence. */
export interface CountWords {
  readonly parent: string;
  readonly children: string;
}

/** How a law of counts is said: "Every customer has <range> orders, <phrase> <behind>". */
export interface CountPhrase {
  readonly law: string;
  /** Its words in the choice of laws. */
  readonly phrase: string;
  range(law: KindSpec, about: CountWords): readonly SentencePart[];
  behind(law: KindSpec, about: CountWords): readonly SentencePart[];
  mean(law: KindSpec): number;
  /** A law of this kind with about that mean, inside of bounds where it can have some. */
  ofMean(mean: number, bounds: CountBounds): KindSpec;
}

export interface CountBounds {
  readonly min?: number;
  readonly max?: number;
}

const MOST_CHILDREN = 1e6;

/** How alike parents are, from the size of a negative binomial law. */
export const UNEVENNESS: readonly Bucket[] = [
  { text: 'a few with very many', below: 0.7, value: 0.4 },
  { text: 'some with many', below: 3, value: 1.5 },
  { text: 'most near that', below: Number.POSITIVE_INFINITY, value: 6 },
];

/** How seldom large numbers are, from the exponent of a Zipf law. */
export const RARITY: readonly Bucket[] = [
  { text: 'now and then many', below: 1.4, value: 1.2 },
  { text: 'seldom many', below: 1.9, value: 1.6 },
  { text: 'very seldom many', below: Number.POSITIVE_INFINITY, value: 2.2 },
];

const numberOf = (law: KindSpec, name: string) => (typeof law[name] === 'number' ? law[name] : undefined);

/** The laws of counts in the order a person is offered them. */
export const COUNT_PHRASES: readonly CountPhrase[] = [
  aroundMean('poisson', 'usually'),
  {
    law: 'fixed',
    phrase: 'always',
    range: (law, about) => [whole('law.count', `Number of ${about.children} of every ${about.parent}`, law, 'count')],
    behind: () => [],
    mean: (law) => numberOf(law, 'count') ?? 0,
    ofMean: (mean) => ({ kind: 'fixed', count: Math.round(mean) }),
  },
  {
    law: 'uniform',
    phrase: 'each number as often',
    range: (law, about) => [
      whole('law.min', `Least ${about.children} of ${withArticle(about.parent)}`, law, 'min'),
      words('to'),
      whole('law.max', `Most ${about.children} of ${withArticle(about.parent)}`, law, 'max'),
    ],
    behind: () => [],
    mean: (law) => ((numberOf(law, 'min') ?? 0) + (numberOf(law, 'max') ?? 0)) / 2,
    ofMean: (mean, { min = 0, max }) => ({
      kind: 'uniform',
      min,
      max: max ?? Math.max(min, Math.round(2 * mean) - min),
    }),
  },
  {
    ...aroundMean('negative_binomial', 'unevenly, on average'),
    behind: (law, about) => [
      meanGap(law, about),
      words(','),
      bucketGap('law.size', `How unevenly ${about.children} spread`, UNEVENNESS, numberOf(law, 'size') ?? 1),
    ],
    ofMean: (mean, bounds) => ({ kind: 'negative_binomial', mean, size: 1.5, ...bounds }),
  },
  aroundMean('geometric', 'mostly none or few, on average'),
  {
    law: 'zipf',
    phrase: 'mostly one',
    range: (law, about) => [
      words('1 to'),
      {
        ...whole('law.size', `Most ${about.children} of ${withArticle(about.parent)}`, law, 'size'),
        min: 1,
        max: 65_536,
      },
    ],
    behind: (law, about) => [
      words(','),
      bucketGap('law.exponent', `How seldom many ${about.children} are`, RARITY, numberOf(law, 'exponent') ?? 1),
    ],
    mean: (law) => Math.max(1, Math.sqrt(numberOf(law, 'size') ?? 1) / 4),
    ofMean: (mean, { max }) => ({ kind: 'zipf', size: max ?? Math.max(10, Math.round(mean * 20)), exponent: 1.6 }),
  },
  {
    law: 'histogram',
    phrase: 'in ranges of your own',
    range: (law) => [words(binRange(binsOf(law)))],
    behind: (law) => [words(`(${binShares(binsOf(law))})`)],
    mean: (law) => meanOfBins(binsOf(law)),
    ofMean(mean) {
      const middle = Math.max(2, Math.round(mean * 1.5));
      return {
        kind: 'histogram',
        from: 0,
        bins: [
          { to: 1, weight: 1 },
          { to: middle, weight: 2 },
          { to: middle * 2, weight: 1 },
        ],
      };
    },
  },
];

/** A law with a mean of its own and bounds that may be left out. */
function aroundMean(law: string, phrase: string): CountPhrase {
  return {
    law,
    phrase,
    range: (spec, { parent, children }) => [
      {
        ...whole('law.min', `Least ${children} of ${withArticle(parent)}`, spec, 'min'),
        value: numberOf(spec, 'min') ?? 0,
      },
      words('to'),
      { ...whole('law.max', `Most ${children} of ${withArticle(parent)}`, spec, 'max'), whenOpen: 'any number of' },
    ],
    behind: (spec, about) => [meanGap(spec, about)],
    mean: (spec) => numberOf(spec, 'mean') ?? 0,
    ofMean: (mean, bounds) => ({ kind: law, mean, ...bounds }),
  };
}

function whole(name: string, label: string, law: KindSpec, parameter: string): NumberPart {
  return { kind: 'number', name, label, value: numberOf(law, parameter), min: 0, max: MOST_CHILDREN, isWhole: true };
}

function meanGap(law: KindSpec, { parent, children }: CountWords): NumberPart {
  const label = `Average number of ${children} of ${withArticle(parent)}`;
  return { ...whole('law.mean', label, law, 'mean'), isWhole: false };
}

function bucketGap(name: string, label: string, buckets: readonly Bucket[], value: number): ChoicePart {
  const text = bucketOf(buckets, value)?.text ?? '';
  return { kind: 'choice', name, label, value: text, choices: bucketChoices(buckets) };
}
