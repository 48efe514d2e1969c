import type { Inferred } from './inferred.ts';

const PEOPLE =
  /(^|_)(customer|user|person|people|employee|staff|patient|student|teacher|member|contact|client|driver|author|guest|player|doctor|agent|manager|owner|buyer|seller|subscriber|visitor|passenger|applicant|candidate|recipient|contact)s?$/;
const PRODUCTS = /(^|_)(product|item|article|good|sku|merchandise)s?$/;

/** The person or product a name such as `first_name`, `customer_name` or the `name` of a product stands for. */
export function inferNaming(folded: string, foldedTable: string): Inferred | undefined {
  if (/(^|_)(first|given|fore|christian)_?name$/.test(folded)) return person('first_name');
  if (/(^|_)(last|family|sur)_?name$/.test(folded)) return person('last_name');
  if (/(^|_)full_?name$/.test(folded)) return person('full_name');
  if (folded !== 'name' && folded !== 'title' && !folded.endsWith('_name')) return undefined;
  const bearer = folded.endsWith('_name') ? folded.slice(0, -'_name'.length) : foldedTable;
  if (PRODUCTS.test(bearer)) return { type: 'text', generator: { kind: 'product', part: 'name', assortment: 'mixed' } };
  return folded !== 'title' && PEOPLE.test(bearer) ? person('full_name') : undefined;
}

function person(part: 'first_name' | 'last_name' | 'full_name'): Inferred {
  return { type: 'text', generator: { kind: 'person', part } };
}
