// Reads names/<locale>.txt: names of people with how many of 100 000 carry them, the commonest first. A name without a number
// lies between the numbers around it, on a straight line of logarithms over its rank. `_` stands for a space; Japanese names say
// how they are read (`佐藤:sato`). A section that says `alone` has no other names behind it; `census` has those of an old census.
import { readFileSync } from 'node:fs';

const ALL = 100_000;
const SECTION = /^\[(last|female|male)( alone| census)?\]$/;

/**
 * The last names and the first names of women and men of a locale.
 *
 * @returns by section: `entries` of name, reading and share; `others`, where the rest of the names comes from
 */
export function nameShares(locale) {
  const lines = readFileSync(new URL(`names/${locale}.txt`, import.meta.url), 'utf8').split('\n');
  const sections = {};
  let words;
  for (const line of lines.filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, section, others = ''] = SECTION.exec(line) ?? [];
    if (section === undefined) words.push(...line.split(/\s+/));
    else sections[section] = { words: (words = []), others: others.trim() };
  }
  return Object.fromEntries(
    Object.entries(sections).map(([section, each]) => [
      section,
      { others: each.others, entries: filled(each.words.map(entryOf)) },
    ]),
  );
}

/**
 * Whole weights of names, some 1 000 000 in all: names with a share keep it, the others share what is left alike, none of them more
 * than the rarest of those. Where a list is too short for that, the commonest keeps its share and the others are drawn nearer to it.
 */
export function weightsOf(shares, others) {
  const [most, least] = [Math.max(...shares), Math.min(...shares)];
  const left = ALL - sumOf(shares);
  const each = others === 0 ? 0 : Math.min(Math.max(0, left) / others, least);
  const sumAt = (power) => sumOf(shares.map((share) => near(share, most, power))) + others * near(each, most, power);
  const power = powerFor(sumAt);
  const scale = 1_000_000 / sumAt(power);
  const whole = (share) => Math.max(1, Math.round(near(share, most, power) * scale));
  return { weights: shares.map(whole), other: whole(each) };
}

/** The power of shares that gives them all people: 1 where they hold them anyway, at least 1/2. */
function powerFor(sumAt) {
  let [low, high] = [0.5, 1];
  if (sumAt(1) >= ALL - 1 || sumAt(low) <= ALL) return sumAt(1) >= ALL - 1 ? 1 : low;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (sumAt(middle) > ALL) low = middle;
    else high = middle;
  }
  return high;
}

function near(share, most, power) {
  return most * (share / most) ** power;
}

function sumOf(shares) {
  return shares.reduce((total, share) => total + share, 0);
}

function entryOf(word) {
  const [, name, reading, share] = /^([^:=]+)(?::([a-z]+))?(?:=([\d.]+))?$/.exec(word) ?? [];
  if (name === undefined) throw new Error(`nameShares: "${word}" is no name`);
  return {
    name: name.replaceAll('_', ' '),
    ...(reading !== undefined && { reading }),
    share: share === undefined ? undefined : Number(share),
  };
}

function filled(entries) {
  const stated = entries.flatMap(({ share }, i) => (share === undefined ? [] : [i]));
  if (stated[0] !== 0 || stated.at(-1) !== entries.length - 1)
    throw new Error('nameShares: the first and the last name of a section say their shares');
  return entries.map((entry, i) => {
    if (entry.share !== undefined) return entry;
    const before = stated.findLast((each) => each < i);
    const after = stated.find((each) => each > i);
    const along = Math.log((i + 1) / (before + 1)) / Math.log((after + 1) / (before + 1));
    const [from, to] = [entries[before].share, entries[after].share];
    return { ...entry, share: from * (to / from) ** along };
  });
}
