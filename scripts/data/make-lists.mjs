// Writes domains/locales/en_US.json: the lists of names and words the engine picks from, taken from the locale definitions of
// @faker-js/faker (MIT, see NOTICE). Run by hand after an upgrade of that package; its output is committed, so that no
// generated value depends on the package at run time.
import { writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';

const flat = (node) =>
  Array.isArray(node)
    ? node.map((each) => (typeof each === 'string' ? each : each.value))
    : Object.values(node ?? {}).flatMap(flat);
const list = (...nodes) =>
  [...new Set(nodes.flatMap(flat))]
    .filter((text) => typeof text === 'string' && text !== '')
    .sort((a, b) => (a < b ? -1 : 1));

const { person, commerce, lorem } = allLocales.en;
const lists = {
  first_names: list(person.first_name),
  last_names: list(person.last_name),
  product_adjectives: list(commerce.product_name.adjective),
  product_materials: list(commerce.product_name.material),
  product_articles: list(commerce.product_name.product),
  words: list(lorem.word),
};
for (const [name, texts] of Object.entries(lists))
  if (texts.length < 10) throw new Error(`make-lists: ${name} has only ${texts.length} entries`);
writeFileSync(new URL('../../domains/locales/en_US.json', import.meta.url), `${JSON.stringify(lists, null, 1)}\n`);
console.log(
  Object.entries(lists)
    .map(([name, texts]) => `${name} ${texts.length}`)
    .join(', '),
);
