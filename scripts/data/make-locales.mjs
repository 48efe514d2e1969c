// Writes domains/locales/<locale>.json: names, titles and how they are put together, taken from the locale definitions of
// @faker-js/faker (MIT, see NOTICE), and domains/products/<locale>.json from the tables beside this script. Run by hand after an upgrade of that package; its output is committed, so that no
// generated value depends on the package at run time.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allLocales } from '@faker-js/faker';
import { COMMON } from './common-names.mjs';
import { COMPANIES } from './company-forms.mjs';
import { localProducts } from './local-products.mjs';
import { LOCALE_FORMATS } from './locale-formats.mjs';
import { sourcePackage } from './source-package.mjs';

const require = createRequire(import.meta.url);
const target = (folder) => fileURLToPath(new URL(`../../domains/${folder}`, import.meta.url));
const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const flat = (node) =>
  Array.isArray(node)
    ? node.map((each) => (typeof each === 'string' ? each : each.value))
    : Object.values(node ?? {}).flatMap(flat);
const list = (...nodes) =>
  [...new Set(nodes.flatMap(flat))].filter((text) => typeof text === 'string' && text !== '').sort(byCodeUnit);
const slugs = {
  zh_CN: () => {
    const { pinyin } = require(join(sourcePackage('pinyin-pro'), 'dist/index.js'));
    return (name) => pinyin(name, { toneType: 'none', type: 'array' }).join('').replaceAll('ü', 'v');
  },
  ko_KR: () => {
    const { convert } = require(join(sourcePackage('hangul-romanization'), 'dist/index.js'));
    return (name) => convert(name);
  },
};

/** Last names that people write in another way than the rule has it. */
const SPELT = {
  ko_KR: Object.fromEntries(
    'kim:김 lee:이 park:박 choi:최 jung:정 kang:강 cho:조 yoon:윤 jang:장 lim:임 oh:오 seo:서 shin:신 kwon:권 hwang:황 ahn:안 ryu:류 jeon:전 hong:홍 ko:고 moon:문 yang:양 son:손 bae:배 baek:백 hur:허 yoo:유 nam:남 woo:우 joo:주 koo:구 min:민 noh:노'
      .split(' ')
      .map((pair) => pair.split(':').toReversed()),
  ),
};

for (const [locale, formats] of Object.entries(LOCALE_FORMATS)) {
  const data = {
    ...formats.data,
    ...names(locale, formats),
    ...(COMPANIES[locale] && { companies: COMPANIES[locale] }),
  };
  writeFileSync(join(target('locales'), `${locale}.json`), `${JSON.stringify(data)}\n`);
  writeFileSync(join(target('products'), `${locale}.json`), `${JSON.stringify(localProducts(locale))}\n`);
  console.log(locale, data.firstNames.length, 'first names,', data.lastNames.length, 'last names');
}

function names(locale, { faker, drop = [], most = Infinity }) {
  const { person } = allLocales[faker];
  const common = COMMON[locale] ?? {};
  const readings = new Map();
  const plain = (entries = []) =>
    entries.map((entry) => {
      if (typeof entry === 'string') return entry;
      readings.set(entry[0], entry[1]);
      return entry[0];
    });
  const [female, male, last] = [plain(common.female), plain(common.male), plain(common.last)];
  const onlyRead = readings.size > 0;
  const commons = new Set([...female, ...male, ...last]);
  const known = (name) => (onlyRead ? readings.has(name) : common.only !== true || commons.has(name));
  const theirs = (names) => (common.ownFirst === true ? [] : (names ?? []));
  const generic = list(theirs(person.first_name?.generic));
  const females = thinned(list(theirs(person.first_name?.female), female).filter(known), most);
  const males = thinned(list(theirs(person.first_name?.male), male).filter(known), most);
  const firstNames = list(generic.filter(known), females, males);
  const ownLast = list(common.ownLast === true ? [] : (person.last_name?.generic ?? person.last_name)).filter(
    (name) => !drop.includes(name),
  );
  const allLast = list(thinned(ownLast, 2 * most), last).filter(known);
  const ofPolishWomen = new Set(
    locale === 'pl_PL' ? allLast.map((name) => polishWoman(name) !== name && polishWoman(name)) : [],
  );
  const lastNames = allLast.filter((name) => !ofPolishWomen.has(name));
  const [inFemales, inMales, inGeneric] = [new Set(females), new Set(males), new Set(generic)];
  const genders = firstNames
    .map((name) =>
      inGeneric.has(name) || (inFemales.has(name) && inMales.has(name)) ? 'u' : inFemales.has(name) ? 'f' : 'm',
    )
    .join('');
  const slug = onlyRead ? (name) => readings.get(name) : (slugs[locale]?.() ?? ((name) => name));
  const ascii = (name, spelt) => {
    const made = asciiOf(spelt?.[name] ?? slug(name), locale);
    if (!/^[a-z]+$/.test(made)) throw new Error(`make-locales: ${name} of ${locale} has the slug "${made}"`);
    return made;
  };
  return {
    firstNames,
    genders,
    firstSlugs: firstNames.map((name) => ascii(name)),
    ...weights('firstWeights', firstNames, [female, male]),
    lastNames,
    lastSlugs: lastNames.map((name) => ascii(name, SPELT[locale])),
    ...weights('lastWeights', lastNames, [last]),
    ...(locale === 'pl_PL' &&
      ofWomen(
        lastNames.map(polishWoman),
        lastNames.map((name) => ascii(name)),
        ascii,
      )),
  };
}

/** The last names as women carry them, each with a slug that no other name has. */
function ofWomen(lastNamesOfWomen, lastSlugs, ascii) {
  const lastSlugsOfWomen = lastNamesOfWomen.map((name) => ascii(name));
  const found = new Map(lastSlugs.map((slug) => [slug, slug]));
  lastSlugsOfWomen.forEach((slug, i) => {
    if ((found.get(slug) ?? lastSlugs[i]) !== lastSlugs[i])
      throw new Error(`make-locales: two names have the slug ${slug}`);
    found.set(slug, lastSlugs[i]);
  });
  return { lastNamesOfWomen, lastSlugsOfWomen };
}

/** The commonest names have a weight of 40, falling with the rank; those that are not in the lists of common ones have 1. */
function weights(key, entries, commons) {
  const ranks = new Map(commons.flatMap((names) => names.map((name, rank) => [name, rank])));
  if (ranks.size === 0) return {};
  return { [key]: entries.map((name) => (ranks.has(name) ? Math.round(60 / (1.5 + ranks.get(name) * 0.25)) : 1)) };
}

function polishWoman(name) {
  return name
    .replace(/([sckz]k)i$/, '$1a')
    .replace(/(dzk|ck|sk)i$/, '$1a')
    .replace(/(n|ł|t|r)y$/, '$1a');
}

function asciiOf(name, locale) {
  const german = locale === 'de_DE' ? { ä: 'ae', ö: 'oe', ü: 'ue' } : {};
  const special = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i', ð: 'd', þ: 'th', ...german };
  return [...name.normalize('NFC').toLowerCase()]
    .map((sign) => special[sign] ?? sign)
    .join('')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

/** At most so many names of a list, spread evenly over it. */
function thinned(names, most) {
  if (names.length <= most) return names;
  return Array.from({ length: most }, (_, i) => names[Math.floor((i * names.length) / most)]);
}
