// Writes domains/locales/<locale>.json: names, titles and how they are put together, taken from the locale definitions of
// @faker-js/faker (MIT, see NOTICE), and domains/products/<locale>.json from the tables beside this script. Run by hand after an upgrade of that package; its output is committed, so that no
// generated value depends on the package at run time.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allLocales } from '@faker-js/faker';
import { censusNames } from './census-names.mjs';
import { COMPANIES } from './company-forms.mjs';
import { localProducts } from './local-products.mjs';
import { LOCALE_FORMATS } from './locale-formats.mjs';
import { nameEras } from './name-eras.mjs';
import { nameShares, weightsOf } from './name-shares.mjs';
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
/** How many names of the census stand behind the commonest: enough that none of them comes more often than those. */
const CENSUS_NAMES = 3500;
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
  const shares = nameShares(locale);
  const entries = Object.values(shares).flatMap((section) => section.entries);
  const readings = new Map(entries.map(({ name, reading }) => [name, reading]));
  const slug = (name) => readings.get(name) ?? (slugs[locale]?.() ?? ((each) => each))(name);
  const ascii = (name, spelt) => {
    const made = asciiOf(spelt?.[name] ?? slug(name), locale);
    if (!/^[a-z]+$/.test(made)) throw new Error(`make-locales: ${name} of ${locale} has the slug "${made}"`);
    return made;
  };
  const firsts = firstNamesOf(shares, person, most);
  const lasts = lastNamesOf(locale, shares.last, person, { drop, most }, ascii);
  const firstNames = firsts.map(({ name }) => name);
  const eras = nameEras(locale, firstNames);
  return {
    firstNames,
    genders: firsts.map(({ gender }) => gender).join(''),
    firstSlugs: firsts.map(({ name }) => ascii(name)),
    firstWeights: firsts.map(({ weight }) => weight),
    ...(eras && { eras }),
    lastNames: lasts.map(({ name }) => name),
    lastSlugs: lasts.map(({ name }) => ascii(name, SPELT[locale])),
    lastWeights: lasts.map(({ weight }) => weight),
    ...(locale === 'pl_PL' &&
      ofWomen(
        lasts.map(({ name }) => polishWoman(name)),
        lasts.map(({ name }) => ascii(name)),
        ascii,
      )),
  };
}

/** All first names with their weights, women and men alike in all; a name that both carry has the mean of both. */
function firstNamesOf({ female, male }, { first_name: theirs }, most) {
  const [ofWomen, ofMen] = [female, male].map(
    ({ entries }) => new Map(entries.map(({ name, share }) => [name, share])),
  );
  const isOwn = (name) => ofWomen.has(name) || ofMen.has(name);
  const others = (section, own) =>
    (section.others === 'alone' ? [] : thinned(list(own), most)).filter((name) => !isOwn(name));
  const generic = new Set([...others(female, theirs?.generic), ...others(male, theirs?.generic)]);
  const inFemale = new Set(others(female, theirs?.female));
  const inMale = new Set(others(male, theirs?.male));
  const open = new Set([...generic, ...[...inFemale].filter((name) => inMale.has(name))]);
  const weigh = (known, rest) => {
    const names = [...known.keys()];
    const { weights, other } = weightsOf([...known.values()], new Set([...rest, ...open]).size);
    return { of: new Map(names.map((name, i) => [name, weights[i]])), other };
  };
  const [women, men] = [weigh(ofWomen, inFemale), weigh(ofMen, inMale)];
  return list([...ofWomen.keys()], [...ofMen.keys()], [...inFemale], [...inMale], [...generic]).map((name) => {
    const [asWoman, asMan] = isOwn(name)
      ? [women.of.get(name), men.of.get(name)]
      : [
          !inMale.has(name) || open.has(name) ? women.other : undefined,
          !inFemale.has(name) || open.has(name) ? men.other : undefined,
        ];
    const both = asWoman !== undefined && asMan !== undefined;
    return {
      name,
      gender: both ? 'u' : asWoman === undefined ? 'm' : 'f',
      weight: both ? Math.round((asWoman + asMan) / 2) : (asWoman ?? asMan),
    };
  });
}

/** All last names with their weights. */
function lastNamesOf(locale, { entries, others }, { last_name: theirs }, { drop, most }, ascii) {
  const known = new Set(entries.map(({ name }) => name));
  const slugsOfKnown = new Set(entries.map(({ name }) => ascii(name)));
  const found = {
    alone: () => [],
    census: () =>
      censusNames(
        CENSUS_NAMES,
        (slug) => slugsOfKnown.has(slug),
        (name) => ascii(name),
      ),
    '': () => thinned(list(theirs?.generic ?? theirs), 2 * most),
  }[others]();
  const rest = found.filter((name) => !drop.includes(name) && !known.has(name));
  const all = [...known, ...rest];
  const women = new Set(locale === 'pl_PL' ? all.filter((name) => polishWoman(name) !== name).map(polishWoman) : []);
  const unknown = rest.filter((name) => !women.has(name));
  const { weights, other } = weightsOf(
    entries.map(({ share }) => share),
    unknown.length,
  );
  const weightOf = new Map(entries.map(({ name }, i) => [name, weights[i]]));
  return list([...known], unknown).map((name) => ({ name, weight: weightOf.get(name) ?? other }));
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
