/** What a person calls one row of a table, and many of them. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

const IRREGULAR: readonly (readonly [one: string, many: string])[] = [
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['foot', 'feet'],
  ['analysis', 'analyses'],
  ['diagnosis', 'diagnoses'],
  ['series', 'series'],
  ['staff', 'staff'],
  ['stock', 'stock'],
  ['equipment', 'equipment'],
  ['inventory', 'inventory'],
];

/** The words of a table's name: "order_item" and "OrderItems" are one order item, many order items. */
export function nounOf(table: string): Noun {
  const words = table
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_\s-]+/g, ' ')
    .trim()
    .toLowerCase();
  const lead = words.slice(0, words.lastIndexOf(' ') + 1);
  const last = words.slice(lead.length);
  const irregular = IRREGULAR.find(([one, many]) => last === one || last === many);
  const one = irregular?.[0] ?? singular(last);
  return { one: lead + one, many: lead + (irregular?.[1] ?? plural(one)) };
}

/** A word with the article it takes: "an order". */
export function withArticle(word: string): string {
  return `${/^(?:[aeio]|u(?!ni|se|ti))/.test(word) ? 'an' : 'a'} ${word}`;
}

function singular(word: string): string {
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
