// Writes the list of faker's methods a document may name (R36): those that give the same text for the same random numbers,
// wherever and whenever they run. Run it again when the version of faker changes; a test says when the list is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TRIALS = 400;
const MOST_DRAWS = 10_000;
const MOST_EXAMPLE = 60;

/** Left out whole: numbers, dates and patterns have generators of their own, and pictures are addresses of foreign hosts. */
const LEFT_OUT_MODULES = [
  'fakerCore',
  'rawDefinitions',
  'definitions',
  'helpers',
  'datatype',
  'date',
  'number',
  'string',
  'image',
  'phone',
];
/** Addresses and accounts that may be somebody's. */
const LEFT_OUT = [
  'internet.email',
  'internet.url',
  'internet.domainName',
  'internet.ip',
  'internet.ipv4',
  'internet.ipv6',
  'internet.mac',
  'internet.password',
  'finance.creditCardNumber',
  'finance.iban',
  'finance.bitcoinAddress',
  'finance.litecoinAddress',
  'finance.ethereumAddress',
];

/** The methods that pass, by name, each with one of its texts. */
export async function passingMethods() {
  const { Faker, base, en } = await import('@faker-js/faker');
  const draws = { next: () => 0 };
  const faker = new Faker({ locale: [en, base], randomizer: { next: () => draws.next(), seed() {} } });
  const passing = {};
  for (const module of Object.keys(faker).toSorted()) {
    if (LEFT_OUT_MODULES.includes(module) || module.startsWith('_') || typeof faker[module] !== 'object') continue;
    const own = Object.keys(faker[module]);
    const inherited = Object.getOwnPropertyNames(Object.getPrototypeOf(faker[module]));
    for (const name of [...new Set([...own, ...inherited])].toSorted()) {
      const method = `${module}.${name}`;
      if (name === 'constructor' || LEFT_OUT.includes(method) || typeof faker[module][name] !== 'function') continue;
      const example = withoutOutside(faker, () => exampleOf(() => faker[module][name](), draws));
      if (example !== undefined) passing[method] = example;
    }
  }
  return passing;
}

/** One text of a method that gives another for most random numbers and the same for the same; undefined for any other. */
function exampleOf(make, draws) {
  const seeds = Array.from({ length: TRIALS }, (_, i) => i + 1);
  const run = (seed) => {
    draws.next = uniformsOf(seed);
    const text = make();
    if (typeof text !== 'string' || text === '' || !text.isWellFormed()) throw new Error('no text');
    return text;
  };
  try {
    const there = seeds.map(run);
    const back = seeds.toReversed().map(run).toReversed();
    if (there.some((text, i) => text !== back[i]) || new Set(there).size < 2) return undefined;
    const example = there.find((text) => text.length <= MOST_EXAMPLE) ?? `${there[0].slice(0, MOST_EXAMPLE - 3)}...`;
    return example.replaceAll('\n', ' ');
  } catch {
    return undefined;
  }
}

/** Uniforms of a seed: the mixing of SplitMix32. */
function uniformsOf(seed) {
  let state = seed;
  let left = MOST_DRAWS;
  return () => {
    if (left-- === 0) throw new Error('too many draws');
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}

/** Runs something while clock, chance, locale and inexact arithmetic throw. */
function withoutOutside(faker, run) {
  const refuse = () => {
    throw new Error('depends on what is outside');
  };
  const places = [
    ...['Date', 'Intl', 'crypto', 'performance'].map((name) => [globalThis, name, throwing(refuse)]),
    ...[
      'random',
      'pow',
      'exp',
      'expm1',
      'log',
      'log1p',
      'log2',
      'log10',
      'sin',
      'cos',
      'tan',
      'atan',
      'atan2',
      'asin',
      'acos',
      'sinh',
      'cosh',
      'tanh',
      'cbrt',
      'hypot',
    ].map((name) => [Math, name, refuse]),
    ...['localeCompare', 'normalize', 'toLocaleLowerCase', 'toLocaleUpperCase'].map((name) => [
      String.prototype,
      name,
      refuse,
    ]),
    [Number.prototype, 'toLocaleString', refuse],
    [faker.number, 'float', plainFloat(faker.number.float.bind(faker.number), refuse)],
    // It warns of methods that will be gone.
    [console, 'warn', refuse],
  ];
  const before = places.map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name));
  for (const [holder, name, value] of places)
    Object.defineProperty(holder, name, { value, configurable: true, writable: true });
  try {
    return run();
  } finally {
    places.forEach(([holder, name], i) => {
      if (before[i] === undefined) delete holder[name];
      else Object.defineProperty(holder, name, before[i]);
    });
  }
}

/** A number to some decimal places is made by a power of ten, by an operator that cannot be watched. */
function plainFloat(float, refuse) {
  return (options) =>
    options?.fractionDigits === undefined && options?.multipleOf === undefined ? float(options) : refuse();
}

function throwing(refuse) {
  return new Proxy(refuse, { get: refuse, apply: refuse, construct: refuse });
}

/** The file as it should be. */
export async function fakerListText() {
  const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@faker-js/faker/package.json'), 'utf8'));
  const methods = await passingMethods();
  const lines = Object.entries(methods).map(([method, example]) => `  ${quoted(method)}: ${quoted(example)},`);
  return `// Written by scripts/data/make-faker-list.mjs.

/** The version of @faker-js/faker that the texts come from. */
export const FAKER_VERSION = '${version}';

/** The methods of faker a document may name, each with one of its texts. */
export const FAKER_METHODS = {
${lines.join('\n')}
} as const;
`;
}

function quoted(text) {
  const inside = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return inside.includes("'") && !inside.includes('"') ? `"${inside}"` : `'${inside.replaceAll("'", "\\'")}'`;
}

/** Where the list stands. */
export const FAKER_LIST = 'src/engine/generators/faker/faker-methods.ts';

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
  writeFileSync(join(root, FAKER_LIST), await fakerListText());
}
