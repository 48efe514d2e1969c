// What shops of a locale sell, from products/<locale>.txt: the catalogue in English, article by article in the same order, so
// that a row's product is the same thing in every language. The lines of a file:
//   order kind thing      where what tells kinds apart goes: before the thing, behind it, or before it without a space (kindthing)
//   made {thing} de {material}, description {name} de la marca {brand}.
//   material oak: of oak  how a material stands in a name, where that is not the word itself
//   # id: name of the category, then an article a line: article | what tells kinds apart | materials
// `_` in a kind stands for the article, `+` for the article as the second part of one word, and `=` begins a whole name.
// A file of `replaces` holds the articles of an English-speaking country that have another name or are another thing there.
import { existsSync, readFileSync } from 'node:fs';
import { PRODUCTS } from './product-catalogue.mjs';

const items = (text = '') => (text.trim() === '' ? [] : text.trim().split(/,\s+/));
const capital = (text) => text.replace(/^./u, (sign) => sign.toUpperCase());
const small = (text) => text.replace(/^./u, (sign) => sign.toLowerCase());

/** What the shops of a locale sell: the content of its file in domains/products. */
export function localProducts(locale) {
  const file = new URL(`products/${locale}.txt`, import.meta.url);
  if (locale === 'en_US') return { categories: PRODUCTS };
  if (!existsSync(file)) throw new Error(`localProducts: ${locale} has no products`);
  const lines = readFileSync(file, 'utf8').split('\n');
  const found = lines[0] === 'replaces' ? replaced(lines.slice(1)) : translated(lines);
  for (const [i, { articles, id }] of found.categories.entries())
    for (const [j, { name, kinds, materials }] of (PRODUCTS[i]?.articles ?? []).entries()) {
      const own = articles[j];
      if (own?.kinds.length !== kinds.length || own.materials.length !== materials.length)
        throw new Error(`localProducts: ${locale} ${id} has another number of "${name}": ${JSON.stringify(own)}`);
    }
  return found;
}

function replaced(lines) {
  const own = new Map(
    lines.filter(Boolean).map((line) => {
      const [names, kinds, materials] = line.split('|');
      const [english, name] = names.split('>').map((each) => each.trim());
      return [english, { name, kinds: items(kinds), materials: items(materials) }];
    }),
  );
  const categories = PRODUCTS.map((category) => ({
    ...category,
    articles: category.articles.map((article) => own.get(article.name) ?? article),
  }));
  return { categories };
}

function translated(lines) {
  const [forms, materials, named] = [{}, new Map(), new Map()];
  let articles = [];
  for (const line of lines.filter(Boolean)) {
    const [, key, value] = /^(order|made|description|material|#) (.*)$/.exec(line) ?? [];
    if (key === 'material') materials.set(...value.split(': '));
    else if (key === '#') {
      const [id, name] = value.split(': ');
      articles = [];
      named.set(id, { name, articles });
    } else if (key !== undefined) forms[key] = value;
    else articles.push(articleOf(line.split('|'), forms.order, materials));
  }
  return {
    forms: { made: forms.made, description: forms.description },
    categories: PRODUCTS.map(({ id, code, brands }) => ({ id, code, brands, ...named.get(id) })),
  };
}

function articleOf([name, kinds, made], order, spelt) {
  const article = name.trim();
  const whole = (kind) => {
    if (kind.startsWith('=')) return kind.slice(1);
    if (kind.endsWith('+')) return `${kind.slice(0, -1)}${small(article)}`;
    if (kind.includes('_')) return kind.replace('_', article);
    if (order === 'thing kind') return `${article} ${kind}`;
    return `${kind}${order === 'kind thing' ? ' ' : ''}${article}`;
  };
  const materials = items(made).map((each) => each.split('='));
  const inNames = materials.map(([word, own]) => own ?? spelt.get(word) ?? word);
  const words = materials.map(([word]) => capital(word));
  return {
    name: capital(article),
    kinds: items(kinds).map((kind) => capital(whole(kind))),
    materials: words,
    ...(inNames.some((each, i) => each !== words[i]) && { made: inNames }),
  };
}
